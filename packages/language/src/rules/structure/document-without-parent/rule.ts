import type { DossierDocument } from '../../../generated/ast.js';
import type { Fix } from '../../../model/finding.js';
import { nodesOf } from '../../../model/nodes.js';
import { headOf, rangeOf, uriOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

export const documentWithoutParent: Rule = {
    id: 'document-without-parent',
    domain: 'structure',
    level: 'warning',
    title: { fr: 'Une annexe devrait dire à quel contrat elle se rattache', en: 'An annex should say to which contract it belongs' },
    sources: ['Language guide: the documents of a dossier', 'C. civ., art. 1119'],
    checkFile({ document: file }, { workspace, report }) {
        for (const document of nodesOf(file, 'DossierDocument')) {
            // Without a name there is a syntax error.
            if (document.documentType === 'contract' || document.parent || !document.name) {
                continue;
            }
            const contracts = workspace.possibleParents(document).filter(other => other.documentType === 'contract');
            const names = [...new Set(contracts.map(contract => contract.name))].filter(Boolean);
            // General terms may stand alone: those that a provider publishes.
            if (document.documentType === 'terms' && names.length === 0) {
                continue;
            }
            report({
                place: headOf(document),
                // Beside a contract it may be a part of it; alone it is a document of its own.
                unread: contracts.length > 0,
                message: {
                    fr: `Ce document ne se rattache à aucun contrat et n'est contrôlé avec aucun autre : ajoutez « of ${names[0] ?? 'NomDuContrat'} » à son titre.`,
                    en: `This document belongs to no contract and is checked with no other: add "of ${names[0] ?? 'NameOfTheContract'}" to its head.`
                },
                fixes: names.length === contracts.length ? names.slice(0, 3).map(name => ofFix(document, name, names.length === 1)) : []
            });
        }
    }
};

function ofFix(document: DossierDocument, name: string, preferred: boolean): Fix {
    return {
        title: { fr: `Rattacher à « ${name} »`, en: `Attach to "${name}"` },
        preferred,
        edits: () => {
            const { end } = rangeOf({ node: document, property: document.title === undefined ? 'name' : 'title' });
            return [{ uri: uriOf(document), offset: end, end, text: ` of ${name}` }];
        }
    };
}
