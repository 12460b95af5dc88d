import type { Dossier } from '../../../model/dossier.js';
import { documentOf, headOf, uriOf } from '../../../model/tree.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Rule, RuleContext } from '../../rule.js';
import { checkDeclarations } from './declarations.js';
import { reportRepeated } from './repeated.js';

export const duplicateName: Rule = {
    id: 'duplicate-name',
    domain: 'structure',
    level: 'error',
    title: { fr: 'Un nom ne doit désigner qu\'une chose', en: 'A name must name one thing only' },
    sources: ['Language guide: names'],
    checkDossier(dossier, context) {
        reportRepeated(dossier.documents, node => node.name, context, name => ({
            fr: `Deux documents du dossier s'appellent « ${name} » : renommez l'un d'eux.`,
            en: `Two documents of the dossier are called "${name}": rename one of them.`
        }));
        reportRepeated(dossier.partyDeclarations, node => node.name, context, name => ({
            fr: `Deux parties du dossier s'appellent « ${name} » : renommez l'une d'elles. Une partie se déclare une fois ; « role » rappelle sa qualité ailleurs.`,
            en: `Two parties of the dossier are called "${name}": rename one. A party is declared once; "role" states its role again elsewhere.`
        }));
        reportRepeated(dossier.clauses, node => node.name, context, name => ({
            fr: `Deux clauses du dossier s'appellent « ${name} » : renommez l'une d'elles.`,
            en: `Two clauses of the dossier are called "${name}": rename one of them.`
        }));
        reportNamesakes(dossier, context);
    },
    checkFile(file, context) {
        const { document } = file;
        for (const owner of [...nodesOf(document, 'Clause'), ...nodesOf(document, 'Party')]) {
            const facts = owner.$type === 'Party' ? owner.facts : owner.items.filter(item => item.$type === 'Fact');
            reportRepeated(facts, fact => fact.name, context, name => ({
                fr: `« ${name} » est indiqué deux fois dans cette clause : gardez une seule valeur.`,
                en: `"${name}" is stated twice in this clause: keep one value.`
            }));
        }
        for (const table of nodesOf(document, 'TableValue')) {
            reportRepeated(table.entries, entry => entry.name, context, name => ({
                fr: `La ligne « ${name} » figure deux fois dans ce tableau : gardez-en une.`,
                en: `The row "${name}" stands twice in this table: keep one.`
            }));
        }
        checkDeclarations(file, context);
    }
};

/** Two contracts of one name side by side: an annex cannot tell which it belongs to. */
function reportNamesakes(dossier: Dossier, { workspace, report }: RuleContext): void {
    const { root } = dossier;
    const others = dossier.isContract ? workspace.namesakes(root).filter(other => other.documentType === 'contract' && !dossier.documents.includes(other)) : [];
    if (others.length > 0) {
        const elsewhere = others.some(other => uriOf(other) !== uriOf(root));
        report({
            place: headOf(root),
            message: {
                fr: `Un autre contrat ${elsewhere ? 'du même dossier de fichiers' : 'du même fichier'} s'appelle « ${root.name} » : renommez l'un d'eux, ou séparez-les.`,
                en: `Another contract in the same ${elsewhere ? 'folder' : 'file'} is called "${root.name}": rename one of them, or keep them in separate folders.`
            },
            related: others.map(other => ({ place: headOf(documentOf(other) ?? other), message: { fr: 'L\'autre contrat', en: 'The other contract' } }))
        });
    }
}
