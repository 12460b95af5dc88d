import type { Party } from '../../../generated/ast.js';
import { partyLabel, withoutForm } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { documentOf, headOf } from '../../../model/tree.js';
import { fold } from '../../../model/values.js';
import type { Rule } from '../../rule.js';

const ROLES = { client: { fr: 'client', en: 'client' }, provider: { fr: 'prestataire', en: 'provider' } } as const;

export const partyDiffersBetweenDocuments: Rule = {
    id: 'party-differs-between-documents',
    aliases: ['MSP234'],
    domain: 'parties-and-dates',
    level: 'error',
    title: { fr: 'Tous les documents doivent lier les mêmes parties', en: 'All documents must bind the same parties' },
    sources: ['C. civ., art. 1199', 'GDPR art. 28'],
    checkDossier(dossier, { report }) {
        for (const [role, label] of Object.entries(ROLES)) {
            const stated = dossier.roles.filter(claim => claim.role === role);
            const [first] = stated;
            // Several clients in one document are a group that buys together, and what that document says stands.
            const group = new Set(stated.filter(({ document }) => document === first?.document).map(({ party }) => party));
            const told = new Set<Party>();
            for (const { party, document, statement } of stated) {
                if (!first || group.has(party) || told.has(party) || [...group].some(other => isSame(other, party))) {
                    continue;
                }
                told.add(party);
                const titles = [first.document, document].map(own => dossier.titleOf(own));
                report({
                    place: { node: statement },
                    message: {
                        fr: `Le ${label.fr} est « ${partyLabel(first.party)} » dans « ${titles[0]} » et « ${partyLabel(party)} » dans « ${titles[1]} » : le contrat ne lie que ses parties. Corrigez le nom, ou faites adhérer cette société.`,
                        en: `The ${label.en} is "${partyLabel(first.party)}" in "${titles[0]}" and "${partyLabel(party)}" in "${titles[1]}": a contract binds its parties only. Correct the name, or have this company join.`
                    },
                    related: [{ place: headOf(first.party), message: { fr: 'La partie au premier document', en: 'The party to the first document' } }]
                });
            }
        }
        registrations(dossier).forEach(([first, second]) => report({
            place: { node: registrationOf(second)! },
            message: {
                fr: `« ${partyLabel(second)} » est immatriculée autrement dans « ${titleOf(dossier, first)} » : ce sont deux sociétés, ou l'un des numéros est faux.`,
                en: `"${partyLabel(second)}" has another registration number in "${titleOf(dossier, first)}": these are two companies, or one number is wrong.`
            },
            related: [{ place: { node: registrationOf(first)! }, message: { fr: 'L\'autre numéro', en: 'The other number' } }]
        }));
    }
};

/** One name of the contract, declared twice with different numbers. */
function registrations(dossier: Dossier): [Party, Party][] {
    return dossier.partyDeclarations.flatMap((party, index): [Party, Party][] => {
        const first = dossier.partyDeclarations.slice(0, index).find(other => other.name === party.name);
        const [a, b] = [first && digitsOf(first), digitsOf(party)];
        return first && a !== undefined && b !== undefined && a !== b ? [[first, party]] : [];
    });
}

function isSame(a: Party, b: Party): boolean {
    const [x, y] = [digitsOf(a), digitsOf(b)];
    return x !== undefined && y !== undefined ? x === y : withoutForm(partyLabel(a) ?? '') === withoutForm(partyLabel(b) ?? '');
}

function registrationOf(party: Party): Party['facts'][number] | undefined {
    return party.facts.find(({ name, value }) => name === 'registration' && value);
}

/** The number without its spaces, dots and the register's town. */
function digitsOf(party: Party): string | undefined {
    const digits = fold(registrationOf(party)?.value.$cstNode?.text ?? '').replace(/\D/g, '');
    return digits.length >= 6 ? digits : undefined;
}

function titleOf(dossier: Dossier, party: Party): string {
    const document = documentOf(party);
    return document ? dossier.titleOf(document) : '';
}
