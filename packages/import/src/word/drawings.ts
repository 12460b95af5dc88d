/** What a drawing shows beside its text boxes: pictures with their description, charts and diagrams with their words. */
import { descendants, type Element } from '../package/xml.js';
import type { Remark } from './model.js';
import type { Surroundings } from './surroundings.js';

const SHOWN = new Set(['c:chart', 'dgm:relIds', 'pic:pic', 'v:imagedata', 'o:OLEObject']);
const DESCRIBED = new Set(['wp:docPr', 'v:imagedata', 'v:shape']);
const WORD_ART = new Set(['v:textpath']);

/** @param around the other parts, by the relationships that name them */
export function picturesIn(element: Element, hasBoxes: boolean, around: Pick<Surroundings, 'partText' | 'partName'>): readonly Remark[] {
    const remarks: Remark[] = [];
    let picture = false;
    for (const { name, attributes } of descendants(element, SHOWN)) {
        if (name === 'c:chart' || name === 'dgm:relIds') {
            remarks.push({ kind: 'object', text: around.partText(attributes['r:id'] ?? attributes['r:dm']) });
        } else if (name === 'o:OLEObject') {
            const type = attributes['ProgID'] === undefined ? '' : ` (${attributes['ProgID']})`;
            const part = around.partName(attributes['r:id']) ?? '';
            remarks.push({ kind: 'unread', text: '', note: { fr: `objet incorporé${type}\u00A0: ${part}`, en: `embedded object${type}: ${part}` } });
        } else {
            picture = true;
        }
    }
    const described = [...descendants(element, DESCRIBED)].flatMap(({ attributes }) => attributes['descr'] ?? attributes['o:title'] ?? attributes['alt'] ?? []);
    const words = [...descendants(element, WORD_ART)].flatMap(({ attributes }) => attributes['string'] ?? []);
    if (picture || words.length > 0 || (!hasBoxes && remarks.length === 0)) {
        const note = [...new Set([...described, ...words])].filter(Boolean).join(', ');
        remarks.push({ kind: 'image', text: '', note: note === '' ? undefined : { fr: note, en: note } });
    }
    return remarks;
}
