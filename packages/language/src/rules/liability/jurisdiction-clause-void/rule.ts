import { isProse, type Prose } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Edit, Fix } from '../../../model/finding.js';
import { uriOf } from '../../../model/tree.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { isJudged } from '../../kit/completeness.js';
import { effectiveOf, frenchLevel, valuePlace } from '../../kit/effective-values.js';
import { printsModelWording } from '../liability-cap.js';
import type { Rule } from '../../rule.js';
import { memberOf } from '../../kit/tested-values.js';

export const jurisdictionClauseVoid: Rule = {
    id: 'jurisdiction-clause-void',
    aliases: ['MSP629'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'La clause de compétence territoriale devrait être très apparente', en: 'The territorial jurisdiction clause should be very apparent' },
    sources: ['CPC, art. 48', 'Règlement (UE) n° 1215/2012, art. 25 (clauses internationales, non visées)'],
    checkDossier(dossier, { report }) {
        const level = frenchLevel(dossier, 'warning');
        const [court] = effectiveOf(dossier, 'jurisdiction', 'court');
        if (level === undefined || !court || !isJudged(dossier) || isInternational(dossier) || isOtherCourt(dossier) || isWithoutTrader(dossier)) {
            return;
        }
        const said = effectiveOf(dossier, 'jurisdiction', 'conspicuous').map(memberOf);
        const apparent = said.length > 0 ? said.includes('yes') : printsModelWording(court.clause) || proseOf(dossier, 'jurisdiction').some(({ node }) => isBold(node as Prose));
        if (!apparent) {
            report({
                level,
                place: valuePlace(court),
                message: {
                    fr: 'La clause attributive de compétence est réputée non écrite si elle n\'est pas très apparente : mettez-la en gras ou en capitales, et indiquez-le (conspicuous).',
                    en: 'The jurisdiction clause is deemed unwritten unless it is very apparent: set it in bold or capitals, and say so (conspicuous).'
                },
                fixes: boldFixes(court.clause.items.filter(isProse))
            });
        }
    }
};

/** Between parties in two countries the regulation applies, and asks for no such form. */
function isInternational(dossier: Dossier): boolean {
    const countries = ['client', 'provider'].map(role => dossier.partiesWithRole(role)
        .flatMap(party => party.facts.filter(({ name }) => name === 'country')).map(({ value }) => value?.$cstNode?.text)[0]);
    return countries[0] !== undefined && countries[1] !== undefined && countries[0] !== countries[1];
}

/** A party that is no trader makes the clause void whatever it looks like, which a requirement says. */
function isWithoutTrader(dossier: Dossier): boolean {
    return ['client', 'provider'].some(role => dossier.partiesWithRole(role)
        .some(party => party.facts.some(({ name, value }) => name === 'trader' && value?.$cstNode?.text === 'no')));
}

/** An arbitrator, or the administrative courts, whose competence no contract chooses. */
function isOtherCourt(dossier: Dossier): boolean {
    return effectiveOf(dossier, 'jurisdiction', 'court-kind').map(memberOf).some(kind => kind === 'arbitration' || kind === 'administrative-court');
}

const COURT = /tribuna(?:l|ux)|juridiction|compéten|court|jurisdiction|\{[^}]*court\}/iu;

/** Whether the paragraph on the court is in bold or in capitals. */
function isBold(prose: Prose): boolean {
    return paragraphs(prose).some(({ text }) => COURT.test(text) && (/\*\*[^*]+\*\*/.test(text) || capitals(text)));
}

function capitals(text: string): boolean {
    const letters = text.replace(/\{[^}]*\}/g, '').replace(/[^\p{L}]/gu, '');
    return letters.length > 20 && letters.replace(/[^\p{Lu}]/gu, '').length > letters.length * 0.8;
}

interface Paragraph { readonly text: string; readonly offset: number }

function paragraphs(prose: Prose): Paragraph[] {
    const cst = prose.$cstNode;
    return cst ? [...cst.text.matchAll(/\S(?:(?!\n[ \t]*\n|""")[\s\S])*/g)].map(match => ({ text: match[0].trimEnd(), offset: cst.offset + match.index })) : [];
}

/** Sets the paragraph on the court in bold. */
function boldFixes(proses: readonly Prose[]): Fix[] {
    for (const prose of proses) {
        const found = paragraphs(prose).map(({ text, offset }) => {
            const opening = /^"""\s*/.exec(text)?.[0].length ?? 0;
            return { text: text.slice(opening).replace(/\s*"""$/, ''), offset: offset + opening };
        }).filter(({ text }) => COURT.test(text) && !text.includes('**')).at(-1);
        if (found) {
            const edit: Edit = { uri: uriOf(prose), offset: found.offset, end: found.offset + found.text.length, text: `**${found.text}**` };
            return [{ title: { fr: 'Mettre ce paragraphe en gras', en: 'Set this paragraph in bold' }, preferred: true, edits: () => [edit] }];
        }
    }
    return [];
}
