/** Words by which contracts call their parties, and what a role is of them. */
import { libraryWords } from '../library.js';

export function fold(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', '\'').toLowerCase().trim();
}

/** Of no role in a service contract, or of one that the library knows by other words. */
const PARTY_WORDS = new Set(('client customer supplier provider prestataire fournisseur vendor seller buyer purchaser acheteur vendeur company contractor consultant employer employee discloser recipient licensor licensee '
    + 'bailleur preneur locataire proprietaire landlord tenant lessor lessee stagiaire entreprise investor founder assignor assignee partner titulaire employeur salarie mandant mandataire association controller processor '
    + 'hebergeur exploitant editeur beneficiaire institution manager gestionnaire developer developpeur borrower lender emprunteur preteur franchisee franchisor agent distributeur distributor subscriber').split(' ')
    .concat(['donneur d\'ordre', 'sous-traitant', 'organisme de formation', 'disclosing party', 'receiving party', 'responsable du traitement', 'responsable de traitement', 'covered entity', 'business associate', 'party a', 'party b', 'first party', 'second party',
        'entreprise d\'accueil', 'etablissement d\'enseignement', 'maitre d\'ouvrage', 'prestataire formateur', 'la societe', 'societe', 'the company', 'cloud service provider', 'service provider', 'independent contractor', 'organisme']));

const CLIENTS = new Set(['acheteur', 'buyer', 'purchaser', 'donneur d\'ordre', 'maitre d\'ouvrage', 'beneficiaire', 'subscriber']);
const PROVIDERS = new Set(['vendor', 'contractor', 'independent contractor', 'consultant', 'fournisseur', 'supplier', 'titulaire', 'hebergeur', 'service provider', 'prestataire formateur', 'organisme de formation', 'developer']);

const ARTICLE = /^(?:les? |la |l'|the )/;

/** « LE BAILLEUR (Propriétaire) : » as `bailleur`; undefined where no party is called so. */
export function partyWord(text: string): string | undefined {
    const word = fold(text).replace(/\s*\([^)]*\)/g, '').replace(/^(?:\(?\d+\)?\s*[.)–-]\s*)/, '').replace(/\s*:$/, '').replace(ARTICLE, '').trim();
    const known = (one: string): boolean => PARTY_WORDS.has(one) || roleWords().has(one);
    return known(word) ? word : word.split(/\s+(?:ou|or)\s+/).length === 2 && word.split(/\s+(?:ou|or)\s+/).every(known) ? word : undefined;
}

/** The role that is called so; none where two are. « Sous-traitant » alone may mean two things. */
export function roleOf(name: string): string | undefined {
    const word = fold(name).replace(ARTICLE, '');
    const roles = roleWords().get(word) ?? [];
    const own = roles.find(role => role === 'client' || role === 'provider') ?? (roles.length === 1 && word !== 'sous-traitant' ? roles[0] : undefined);
    return own ?? (CLIENTS.has(word) ? 'client' : PROVIDERS.has(word) ? 'provider' : undefined);
}

let words: ReadonlyMap<string, readonly string[]> | undefined;

function roleWords(): ReadonlyMap<string, readonly string[]> {
    if (!words) {
        const found = new Map<string, string[]>();
        libraryWords().roles.forEach(role => role.words.forEach(word => found.set(fold(word), [...found.get(fold(word)) ?? [], role.name])));
        words = found;
    }
    return words;
}
