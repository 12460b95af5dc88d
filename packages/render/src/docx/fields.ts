/** Fields: what Word computes, with the text that it would give. */
import type { XmlComponent } from 'docx';
import type { Change } from '../tree/nodes.js';
import { instructionElement } from './marks.js';
import { element } from './xml.js';

/** Runs of a field, its result between them. */
export function field(instruction: string, result: readonly XmlComponent[], properties: XmlComponent | undefined = undefined, change?: Change): readonly XmlComponent[] {
    const run = (content: XmlComponent): XmlComponent => element('w:r', {}, properties ? [properties, content] : [content]);
    const mark = (type: string): XmlComponent => run(element('w:fldChar', { 'w:fldCharType': type }));
    return [
        mark('begin'),
        run(element(instructionElement(change), { 'xml:space': 'preserve' }, [` ${instruction} `])),
        mark('separate'),
        ...result,
        mark('end')
    ];
}
