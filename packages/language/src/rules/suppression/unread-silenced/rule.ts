import { removeEdit } from '../../../model/edits.js';
import type { Place } from '../../../model/finding.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Report, Rule } from '../../rule.js';

const describe = (rule: string, place: Place): Report => ({
    message: {
        fr: `« ${rule} » dit que quelque chose n'a pas été lu : cela ne s'autorise pas et ne s'abaisse pas. Corrigez ce qui n'est pas lu, puis supprimez ceci.`,
        en: `"${rule}" says that something was not read: that cannot be allowed or lowered. Mend what is not read, then remove this.`
    },
    place,
    fixes: [{ title: { fr: 'Supprimer', en: 'Remove' }, preferred: true, edits: () => [removeEdit(place)] }]
});

/** Comments are reported where suppressions are applied; policies are read here. */
export const unreadSilenced = {
    id: 'unread-silenced',
    domain: 'suppression',
    level: 'error',
    title: { fr: 'Ce qui n\'a pas été lu ne doit pas être autorisé', en: 'What was not read must not be allowed' },
    sources: ['Language design: nobody can answer for what nobody has read'],
    checkFile({ document }, { rules, report }) {
        for (const node of [...nodesOf(document, 'Exception'), ...nodesOf(document, 'LevelChange')]) {
            if (rules.some(({ id, unread }) => unread && id === node.requirement)) {
                report(describe(node.requirement, { node }));
            }
        }
    },
    describe
} satisfies Rule & { describe: unknown };
