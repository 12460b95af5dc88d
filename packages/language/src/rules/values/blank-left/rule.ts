import { AstUtils } from 'langium';
import { isParty, type Blank } from '../../../generated/ast.js';
import type { Message } from '../../../model/finding.js';
import type { LibraryScope } from '../../../model/library-scope.js';
import { nodesOf } from '../../../model/nodes.js';
import { clauseOf, documentOf, factPathOf, kindNameOf, labelIn } from '../../../model/tree.js';
import { message, quote } from '../../kit/suggestions.js';
import type { Rule } from '../../rule.js';

const EVENTS: Readonly<Record<'signed' | 'effective' | 'dated', Message>> = {
    signed: { fr: 'La date de signature', en: 'The date of signature' },
    effective: { fr: 'La date d\'entrée en vigueur', en: 'The date of entry into force' },
    dated: { fr: 'La date du document', en: 'The date of the document' }
};

export const blankLeft: Rule = {
    id: 'blank-left',
    domain: 'values',
    level: 'warning',
    title: { fr: 'Un blanc devrait être rempli avant la signature', en: 'A blank should be filled in before signature' },
    sources: ['C. civ., art. 1163'],
    checkFile({ document, library }, { workspace, report }) {
        for (const blank of nodesOf(document, 'Blank')) {
            const owner = documentOf(blank);
            if (owner) {
                report({ place: { node: blank }, message: describe(blank, workspace.dossierOf(owner)?.library ?? library) });
            }
        }
        for (const party of nodesOf(document, 'Party').filter(({ legalName }) => legalName?.trim() === '')) {
            report({
                place: { node: party, property: 'legalName' },
                message: { fr: `Le nom de la partie « ${party.name} » reste à indiquer.`, en: `The name of the party "${party.name}" is still to be filled in.` }
            });
        }
        for (const item of nodesOf(document, 'DateItem').filter(({ blank }) => blank)) {
            const event = EVENTS[item.event];
            report({
                place: { node: item, property: 'blank' },
                message: { fr: `${event.fr} reste à indiquer.`, en: `${event.en} is still to be filled in.` }
            });
        }
        for (const signatory of nodesOf(document, 'Signatory').filter(({ blank }) => blank)) {
            const party = signatory.party.$refText;
            report({
                place: { node: signatory, property: 'blank' },
                message: { fr: `Le signataire pour la partie « ${party} » reste à indiquer.`, en: `The signatory for the party "${party}" is still to be filled in.` }
            });
        }
    }
};

function describe(blank: Blank, library: LibraryScope): Message {
    const path = factPathOf(blank);
    const party = AstUtils.getContainerOfType(blank, isParty);
    const clause = clauseOf(blank);
    const kindName = party ? 'party' : clause && kindNameOf(clause);
    const kind = kindName === undefined ? undefined : library.kinds.get(kindName);
    return message(language => {
        const declaration = library.fact(kindName, path[0] ?? '');
        const label = (declaration && labelIn(declaration.labels, language)) ?? path[0] ?? '';
        const fact = quote([label, ...path.slice(1)].join(', '), language);
        const where = party?.name ?? clause?.heading ?? (kind && labelIn(kind.items, language)) ?? kindName;
        if (language === 'fr') {
            return `${fact} reste à compléter${where ? party ? `, pour la partie ${quote(where, 'fr')}` : `, à la clause ${quote(where, 'fr')}` : ''}.`;
        }
        return `${fact} is still to be filled in${where ? party ? `, for the party ${quote(where, 'en')}` : `, in the clause ${quote(where, 'en')}` : ''}.`;
    });
}
