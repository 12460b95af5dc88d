/** Where the draft prints another number than the document did. */
import type { Remark } from '../word/model.js';
import type { Clause, Draft } from './structure.js';

/** As the language counts: recitals have no number, a glossary without a clause has one. */
export function renumbered({ documents }: Draft): Remark[] {
    const remarks: Remark[] = [];
    const visit = (clauses: readonly Clause[], above: string): void => clauses.forEach((clause, index) => compare(clause, above === '' ? '' : `${above}.${index + 1}`));
    const compare = (clause: Clause, number: string): void => {
        const was = clause.source.number.replace(/[.)\s]+$/, '').replace(/^(?:premier|première|1er)$/i, '1').replace(/^0+(?=\d)/, '');
        if (was !== '' && was !== number) {
            const shown = number === '' ? '—' : number;
            remarks.push({ kind: 'renumbered', text: '', carried: clause.heading, paragraph: clause.paragraph, note: { fr: `${was} devient ${shown}`, en: `${was} becomes ${shown}` } });
        }
        visit(clause.content.filter((item): item is Clause => item.type === 'clause'), number);
    };
    for (const document of documents) {
        const hasPlace = document.glossaryAt !== undefined || document.content.some(item => item.type === 'clause' && item.kind === 'definitions');
        let number = document.terms.length > 0 && !hasPlace ? 1 : 0;
        for (const item of document.content) {
            if (item.type === 'clause') {
                compare(item, item.kind === 'preamble' ? '' : String(++number));
            }
        }
    }
    return remarks;
}
