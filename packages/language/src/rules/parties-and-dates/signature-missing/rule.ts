import type { Party } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter, replaceEdit } from '../../../model/edits.js';
import { isDateItem, isParty, isSignatory } from '../../../generated/ast.js';
import type { Fix } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import { isJudged } from '../../kit/completeness.js';
import { partyTitle } from '../party-names.js';
import type { Rule } from '../../rule.js';
import { factText, isSigned, signingParties, signingsOf, type Signing } from '../signatures.js';
import { message, quote } from '../../kit/suggestions.js';

export const signatureMissing: Rule = {
    id: 'signature-missing',
    aliases: ['MSP803'],
    domain: 'parties-and-dates',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Chaque partie doit avoir signé, par une personne nommée', en: 'Each party must have signed, through a named person' },
    sources: ['C. civ., art. 1367', 'CO, art. 13 et 14'],
    checkDossier(dossier, { report }) {
        if (!isJudged(dossier) || !isSigned(dossier)) {
            return;
        }
        for (const party of signingParties(dossier)) {
            const signings = signingsOf(dossier).filter(signing => signing.party === party);
            if (signings.length === 0) {
                report({
                    place: headOf(party),
                    message: message(language => language === 'fr'
                        ? `${quote(partyTitle(party), 'fr')} n'a pas signé, alors que le contrat est signé : indiquez son signataire.`
                        : `${quote(partyTitle(party), 'en')} has not signed, although the contract is signed: state its signatory.`),
                    fixes: [signatoryFix(dossier, party)]
                });
            }
            for (const signing of signings.filter(({ name, capacity, blank }) => !blank && (name === undefined || capacity === undefined))) {
                const what = signing.name === undefined ? { fr: 'le nom', en: 'the name' } : { fr: 'la qualité', en: 'the capacity' };
                report({
                    place: { node: signing.node },
                    message: message(language => language === 'fr'
                        ? `Pour ${quote(partyTitle(party), 'fr')}, il manque ${what.fr} du signataire : sans ${what.fr.slice(3)}, rien n'établit qu'il engage la partie.`
                        : `For ${quote(partyTitle(party), 'en')}, ${what.en} of the signatory is missing: without it nothing shows that the party is bound.`),
                    fixes: capacityFix(party, signing)
                });
            }
        }
    }
};

/** The representative signs, on the contract's date; blanks where they are not known. */
function signatoryFix(dossier: Dossier, party: Party): Fix {
    const [representative, ...rest] = (factText(party, 'representative') ?? '').split(',').map(part => part.trim());
    const capacity = factText(party, 'capacity') ?? rest.join(', ');
    const date = dossier.dateOf(dossier.root, 'signed');
    const line = `signatory ${party.name} ${representative ? JSON.stringify(representative) : '?'}${capacity ? ` as ${JSON.stringify(capacity)}` : ''}${date ? ` on ${date}` : ''}`;
    return {
        title: { fr: `Ajouter le signataire : ${line}`, en: `Add the signatory: ${line}` },
        preferred: true,
        edits: () => {
            const { items } = dossier.root;
            const after = items.filter(isSignatory).at(-1) ?? items.filter(isParty).at(-1) ?? items.filter(isDateItem).at(-1) ?? items[0];
            return after ? [insertBlockAfter(after, [line], false)] : [];
        }
    };
}

function capacityFix(party: Party, { node, name }: Signing): Fix[] {
    const capacity = factText(party, 'capacity');
    const text = node.$cstNode?.text ?? '';
    const signer = /"(?:[^"\\]|\\.)*"/.exec(text);
    if (!isSignatory(node) || name === undefined || capacity === undefined || !signer) {
        return [];
    }
    const completed = `${text.slice(0, signer.index + signer[0].length)} as ${JSON.stringify(capacity)}${text.slice(signer.index + signer[0].length)}`;
    return [{
        title: { fr: `Ajouter la qualité : « ${capacity} »`, en: `Add the capacity: "${capacity}"` },
        preferred: true,
        edits: () => [replaceEdit({ node }, completed)]
    }];
}
