/** The example contracts as the other side's counsel sends them back: edits of every kind, in the source. */
import { example, type Example } from '../examples.js';

type Files = Readonly<Record<string, string>>;

interface Negotiation {
    readonly before: Example;
    readonly after: Example;
}

class Draft {
    constructor(private files: Record<string, string>) {}

    /** Replaces a passage that stands once in a file; white space as it comes. */
    replace(file: string, passage: string, by: string): this {
        const path = this.path(file);
        const pattern = new RegExp(passage.trim().split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
        const count = [...this.files[path]!.matchAll(pattern)].length;
        if (count !== 1) {
            throw new Error(`${count} × "${passage}" in ${path}`);
        }
        this.files[path] = this.files[path]!.replace(pattern, () => by);
        return this;
    }

    /** Takes a clause of the first level out and puts it before another. */
    move(file: string, clause: string, before: string): this {
        const path = this.path(file);
        const text = this.files[path]!;
        const [start, end] = place(text, clause);
        const rest = text.slice(0, start) + text.slice(end);
        const [at] = place(rest, before);
        this.files[path] = rest.slice(0, at) + text.slice(start, end) + rest.slice(at);
        return this;
    }

    remove(file: string, clause: string): this {
        const path = this.path(file);
        const [start, end] = place(this.files[path]!, clause);
        this.files[path] = this.files[path]!.slice(0, start) + this.files[path]!.slice(end);
        return this;
    }

    insert(file: string, before: string, text: string): this {
        const path = this.path(file);
        const [at] = place(this.files[path]!, before);
        this.files[path] = `${this.files[path]!.slice(0, at)}${text}\n${this.files[path]!.slice(at)}`;
        return this;
    }

    get done(): Files {
        return this.files;
    }

    private path(file: string): string {
        return Object.keys(this.files).find(path => path.endsWith(`/${file}`))!;
    }
}

/** From the line of the clause to the line after its closing brace. */
function place(text: string, clause: string): [number, number] {
    const start = text.search(new RegExp(`^    clause ${clause}\\b`, 'm'));
    const end = text.indexOf('\n    }\n', start);
    if (start < 0 || end < 0) {
        throw new Error(`No clause ${clause}`);
    }
    return [start, end + '\n    }\n'.length];
}

function filesOf({ context }: Example, name: string): Record<string, string> {
    return Object.fromEntries(context.sources.map(({ path, text }) => [`/${name}/${path}`, text]));
}

async function negotiated(name: string, contract: string, edit: (draft: Draft) => Draft): Promise<Negotiation> {
    const before = await example(name);
    const files = edit(new Draft(filesOf(before, name))).done;
    const first = `/${name}/${contract}`;
    return { before, after: await example({ [first]: files[first]!, ...files }) };
}

export function mercier(): Promise<Negotiation> {
    const contract = 'contrat.msp';
    return negotiated('boulangeries-mercier', contract, draft => draft
        .replace(contract, '"Contrat d\'infogérance globale n° 2026-041"', '"Contrat d\'infogérance globale n° 2026-041 bis"')
        .replace(contract, 'version "1.0" signed 2026-03-16', 'version "1.1"\n    signed 2026-03-23')
        .replace(contract, 'au capital de 480 000 €', 'au capital de 520 000 €')
        .replace(contract, 'invoicing: monthly billing: in-arrears', 'invoicing: monthly\n        billing: in-arrears\n')
        .replace(contract, 'term: 30 days basis: invoice-date', 'term: 45 days\n        basis: invoice-date')
        .replace(contract, 'La Redevance comprend les déplacements, l\'Astreinte, les rapports et la documentation.', 'La Redevance comprend les déplacements, l\'Astreinte, les rapports, la formation initiale des Utilisateurs et la documentation.')
        .replace(contract, 'La variation est limitée à {price-revision.cap}, à la hausse comme à la baisse.', 'La hausse est limitée à {price-revision.cap} ; la baisse n\'est pas limitée.')
        .replace(contract, 'Les factures sont émises et reçues sous forme électronique par l\'intermédiaire de la plateforme agréée que chaque Partie désigne par écrit à l\'autre.', 'Les factures rappellent le numéro du Contrat et, pour chaque ligne, la référence de l\'Inventaire ; à défaut, elles sont réputées non reçues et l\'échéance ne court pas.')
        .replace(contract, 'duration: 5 years survives: yes', 'duration: 7 years\n        survives: yes')
        .replace(contract, '"communication imposée par la loi ou par une autorité"]', '"communication imposée par la loi ou par une autorité", "information développée par une équipe qui n\'a pas eu accès à celle de l\'autre"]')
        .replace(contract, 'Les pénalités sanctionnent un défaut de qualité. Elles s\'imputent sur les dommages et intérêts éventuels et n\'en tiennent pas lieu.', 'Les pénalités sanctionnent un défaut de qualité et ne sont pas libératoires.')
        .replace(contract, '{ label: "réseau" amount: 30 EUR per site per month quantity: 16 },', '{ label: "réseau" amount: 35 EUR per site per month quantity: 16 },\n            { label: "téléphonie" amount: 6 EUR per workstation per month quantity: 62 },')
        .replace(contract, '"Avenant" ("Avenants"): """Accord écrit, daté, numéroté et signé des deux Parties, qui modifie le Contrat."""', '"Avenant" ("Avenants"): """Accord écrit, daté et signé des deux Parties, qui modifie le Contrat."""\n        "Bon de commande": """Écrit par lequel le {Client} demande une prestation qui n\'est pas comprise dans la Redevance."""')
        .insert(contract, 'price-revision', `    clause "Clause du client le plus favorisé" as MeilleurPrix {
        """
        Si le {Prestataire} consent à un autre client de taille comparable, pour des services équivalents, un prix unitaire inférieur,
        il en fait bénéficier le {Client} à compter du mois suivant.
        """
    }
`)
        .remove(contract, 'non-solicitation')
        .replace(contract, 'clauses: [reversibility, data-return-deletion, confidentiality, liability, ip, non-solicitation, jurisdiction]', 'clauses: [reversibility, data-return-deletion, confidentiality, liability, ip, jurisdiction]')
        .replace(contract, 'à la propriété intellectuelle, à la non-sollicitation et à la compétence juridictionnelle, ainsi que', 'à la propriété intellectuelle et à la compétence juridictionnelle, ainsi que')
        .move(contract, 'insurance', 'confidentiality')
        .move(contract, 'audit', 'data-location')
        .replace(contract, 'résilier sans indemnité dans les trois mois de cette information.', 'résilier sans indemnité dans les six mois de cette information.')
        .replace('niveaux-de-service.msp', 'major: 2 hours minor: 8 hours', 'major: 1 hour\n            minor: 8 hours')
        .replace('niveaux-de-service.msp', 'availability: 99.5% per month', 'availability: 99.9% per month'));
}

export function dental(): Promise<Negotiation> {
    const contract = 'agreement.msp';
    return negotiated('alpine-dental', contract, draft => draft
        .replace(contract, 'term: 30 days basis: invoice-date', 'term: 60 days\n        basis: invoice-date')
        .replace(contract, 'within {payment.dispute}. Late payment bears interest', 'within {payment.dispute} of its receipt. Late payment, after one reminder, bears interest')
        .move(contract, 'setoff', 'price')
        .remove(contract, 'hardship')
        .insert(contract, 'notices', `    clause "Publicity" as Publicity {
        """
        Neither Party names the other in publicity without its prior written consent.
        """
    }
`)
        .replace(contract, '"FADP": """The Swiss Federal Act on Data Protection of 25 September 2020."""', '"FADP": """The Swiss Federal Act on Data Protection of 25 September 2020, as amended."""'));
}

/** Paragraphs, items and sub-clauses that were divided and joined, and a sentence that moved. */
export const DIVIDED = (() => {
    const [first, second, third] = [
        'Le Prestataire assure la supervision des serveurs et la sauvegarde quotidienne des données du Client.',
        'Il intervient sous quatre heures ouvrées pour tout incident critique signalé par le portail.',
        'Il remet chaque mois un rapport complet de son activité au comité de pilotage du Client.'
    ];
    const contract = (articles: readonly (readonly string[])[]): string => `contract Principal "Contrat de services" {
    language fr
    party Client "Fournil SARL" as client
    party Prestataire "Nordal SAS" as provider
${articles.map((lines, index) => `    clause "Objet ${index + 1}" {\n        """\n${lines.map(line => `        ${line}`).join('\n')}\n        """\n    }`).join('\n')}
}
`;
    const other = 'Les journaux sont conservés un an par le Prestataire, puis supprimés sans autre formalité.';
    return {
        before: contract([[`${first} ${second}`], [first, '', second, '', third], [`${first} ${second}`, '', third], [`- ${first} ${second}`, '- le support'],
            ['Le Prestataire assure la supervision des serveurs, la sauvegarde des données et le support.'], [`${first} ${other}`], [second]]),
        after: contract([[first, '', second], [`${first} ${second} ${third}`], [first, '', `${second} ${third}`], [`- ${first}`, `- ${second}`, '- le support'],
            ['Le Prestataire assure :', '', '- la supervision des serveurs,', '- la sauvegarde des données,', '- et le support.'], [first], [`${second} ${other}`]])
    };
})();
