import { isClause, isTextRun, type DossierDocument, type Party } from '../../../generated/ast.js';
import { DATA_PROTECTION, DataProtection, partyLabel, roleLabel, SUB_PROCESSOR } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Language, Place, RelatedPlace } from '../../../model/finding.js';
import { mentionsIn, type Mention } from '../../../prose/roles.js';
import { clauseOf, clausesIn, headOf, kindNameOf, textOffset } from '../../../model/tree.js';
import type { Report, Rule } from '../../rule.js';
import { partyUsingForItself } from './own-purposes.js';
import { partySaidToBe } from './role-phrases.js';
import { PartyNames, type Sentence } from './sentence.js';

export const roleMismatchProse: Rule = {
    id: 'role-mismatch-prose',
    aliases: ['MSP120'],
    domain: 'gdpr-roles',
    level: 'error',
    title: { fr: 'Le texte doit donner à chaque partie le rôle qui est le sien', en: 'The text must give each party the role it has' },
    sources: ['GDPR art. 4(7)-(8)', 'GDPR art. 5(1)(b)', 'GDPR art. 28(3)(a)', 'GDPR art. 28(10)', 'GDPR art. 29'],
    checkDossier(dossier, context) {
        const data = DataProtection.of(dossier);
        if (!dossier.parties.some(party => data.rolesOf(party).size > 0)) {
            return;
        }
        for (const { document, language, mentions } of mentionsIn(dossier)) {
            const names = mentions.length > 0 ? namesOf(dossier, language) : undefined;
            const sentences = new Set<string>();
            for (const mention of names ? mentions : []) {
                const sentence = names!.sentenceAround(mention);
                const report = mention.type === 'role'
                    ? roleReport(dossier, document, language, mention, sentence)
                    : purposeReport(dossier, language, mention, sentence);
                // Several phrases of one sentence are one finding.
                const key = `${mention.type} ${(sentence.before + sentence.mention + sentence.after).slice(0, 80)}`;
                if (report && !(mention.type === 'purpose' && sentences.has(key))) {
                    sentences.add(key);
                    context.report(report);
                }
            }
        }
    }
};

function namesOf(dossier: Dossier, language: Language): PartyNames {
    const key = `names of parties in ${language}`;
    const known = dossier.memo.get(key) as PartyNames | undefined ?? new PartyNames(dossier, language);
    dossier.memo.set(key, known);
    return known;
}

function roleReport(dossier: Dossier, document: DossierDocument, language: Language, mention: Mention, sentence: Sentence): Report | undefined {
    const party = partySaidToBe(sentence, language);
    if (!party || !isDataProtectionWord(dossier, document, mention, sentence)) {
        return undefined;
    }
    const own = DataProtection.of(dossier).rolesOf(party);
    const contract = new Set(dossier.rolesOf(party).map(stated => stated.role));
    if (own.size === 0 || mention.roles.some(role => contract.has(role) || isCalled(own, role))) {
        return undefined;
    }
    const roles = (language: Language): string => [...own].map(role => roleLabel(dossier, role, language)).join(', ');
    return {
        message: {
            fr: `Ce texte présente « ${partyLabel(party)} » comme « ${sentence.mention} » ; le dossier en fait : ${roles('fr')}. Corrigez le texte, ou la déclaration de la partie.`,
            en: `This text presents "${partyLabel(party)}" as "${sentence.mention}"; the dossier makes it: ${roles('en')}. Correct the text, or the party's declaration.`
        },
        place: placeOf(mention),
        related: declarationsOf(dossier, party),
        fixes: fixes(dossier, language, mention, sentence, own)
    };
}

/** A subprocessor is a processor too, and a joint controller a controller. */
function isCalled(own: ReadonlySet<string>, word: string): boolean {
    return own.has(word) || word === 'processor' && own.has('subprocessor') || word === 'controller' && own.has('joint-controller');
}

/** A word that the contract law uses too ("sous-traitant") is the data protection role only where the text is about that. */
function isDataProtectionWord(dossier: Dossier, document: DossierDocument, mention: Mention, sentence: Sentence): boolean {
    const isData = (role: string): boolean => DataProtection.of(dossier).isDataRole(role);
    return mention.roles.every(isData) || /^ ?(?:de données|au sens (?:du RGPD|du règlement|de l'article (?:4|28)))/i.test(sentence.after)
        || isAbout(dossier, document, mention);
}

function isAbout(dossier: Dossier, document: DossierDocument, mention: Mention): boolean {
    const isKind = (name: string | undefined): boolean => {
        const kind = name === undefined ? undefined : dossier.library.kinds.get(name);
        return kind ? dossier.library.lineOf(kind).some(ancestor => ancestor.name === DATA_PROTECTION || ancestor.name === SUB_PROCESSOR) : name === DATA_PROTECTION;
    };
    for (let clause = clauseOf(mention.prose); clause; clause = isClause(clause.$container) ? clause.$container : undefined) {
        const kind = kindNameOf(clause);
        if (kind !== undefined) {
            return isKind(kind) || kind !== 'subcontracting' && isAgreement(document, isKind);
        }
    }
    return isAgreement(document, isKind);
}

/** A processing agreement is about data protection as a whole; a contract with one such clause among many is not. */
function isAgreement(document: DossierDocument, isKind: (name: string | undefined) => boolean): boolean {
    return document.documentType === 'agreement' && clausesIn(document).some(clause => isKind(kindNameOf(clause)));
}

function purposeReport(dossier: Dossier, language: Language, mention: Mention, sentence: Sentence): Report | undefined {
    const party = partyUsingForItself(sentence, language);
    const data = DataProtection.of(dossier);
    const roles = party && data.rolesOf(party);
    if (!party || !roles?.has('processor') && !roles?.has('subprocessor') || data.hasSeparateRoles(party)) {
        return undefined;
    }
    return {
        message: {
            fr: `« ${partyLabel(party)} » est sous-traitant, mais ce texte lui permet d'utiliser les données pour ses propres fins (« ${sentence.mention} ») : il devient responsable de ce traitement. Supprimez ces mots, ou déclarez un traitement distinct avec sa propre base légale.`,
            en: `"${partyLabel(party)}" is a processor, but this text lets it use the data for its own purposes ("${sentence.mention}"): for that processing it is a controller. Delete the words, or declare a separate processing with its own legal basis.`
        },
        place: placeOf(mention),
        related: declarationsOf(dossier, party)
    };
}

function placeOf({ prose, part, start, end }: Mention): Place {
    const run = prose.parts[part]!;
    const offset = isTextRun(run) ? textOffset(run) : 0;
    return { node: prose, range: { offset: offset + start, end: offset + end } };
}

function declarationsOf(dossier: Dossier, party: Party): RelatedPlace[] {
    const declared = DataProtection.of(dossier).declared(party);
    return declared.length > 0
        ? declared.map(({ place, role }) => ({ place, message: { fr: `Déclaré ici : ${roleLabel(dossier, role, 'fr')}`, en: `Declared here: ${roleLabel(dossier, role, 'en')}` } }))
        : [{ place: headOf(party), message: { fr: 'La partie est déclarée ici', en: 'The party is declared here' } }];
}

/** The word of the role that the party has; both roles together are another finding. */
function fixes(dossier: Dossier, language: Language, mention: Mention, sentence: Sentence, own: ReadonlySet<string>): Fix[] {
    const [role, ...others] = own;
    if (role === undefined || others.length > 0) {
        return [];
    }
    const word = roleLabel(dossier, role, language).replace(/ \([^)]*\)$/, '');
    const first = sentence.mention.charAt(0);
    const text = first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return [{
        title: { fr: `Écrire « ${text} »`, en: `Write "${text}"` },
        preferred: true,
        edits: () => [replaceEdit(placeOf(mention), text)]
    }];
}

