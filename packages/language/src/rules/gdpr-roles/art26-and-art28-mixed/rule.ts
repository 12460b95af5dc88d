import { DataProtection, partyLabel } from '../../../law/data-protection.js';
import type { Rule } from '../../rule.js';

export const jointAndOnBehalf: Rule = {
    id: 'art26-and-art28-mixed',
    aliases: ['MSP123'],
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un traitement doit être conjoint ou sous-traité, non les deux', en: 'Processing must be joint or on behalf, not both' },
    sources: ['GDPR art. 26', 'GDPR art. 28'],
    checkDossier(dossier, context) {
        const data = DataProtection.of(dossier);
        const jointClaims = data.claimsOf('joint-controller');
        for (const { controller, processor, name } of data.records) {
            const joint = [controller?.party, processor?.party].map(party => jointClaims.find(claim => party && claim.party === party));
            const [first, second] = joint;
            if (!first || !second || !processor || first.party === second.party || data.claimsOf('processor').some(claim => claim.party === second.party)) {
                continue;
            }
            context.report({
                message: {
                    fr: `Le traitement${name === undefined ? '' : ` « ${name} »`} est présenté comme sous-traité à « ${partyLabel(second.party)} », alors que les deux parties sont déclarées responsables conjoints : choisissez, traitement par traitement.`,
                    en: `Processing${name === undefined ? '' : ` "${name}"`} is presented as done by "${partyLabel(second.party)}" on behalf of the other, while both parties are declared joint controllers: choose for each processing.`
                },
                place: { node: processor.node, property: 'value' },
                related: joint.flatMap(claim => claim ? [{
                    place: claim.place,
                    message: { fr: `« ${partyLabel(claim.party)} » : responsable conjoint`, en: `"${partyLabel(claim.party)}": joint controller` }
                }] : [])
            });
        }
    }
};
