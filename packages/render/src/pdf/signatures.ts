/** The page on which the parties sign. */
import type { ContractTree, SignatureBlock } from '../tree/nodes.js';
import { WORDS } from '../tree/words.js';
import { addParagraph, addText, inner, type Context } from './blocks.js';
import type { Flow, Fragment } from './flow.js';
import { BLACK, strong, STYLES } from './styles.js';
import { tag } from './tags.js';

const COLUMN_GAP = 34;
const ROOM_TO_SIGN = 58;

/** All on one page, two parties side by side. */
export function addSignatures(tree: ContractTree, flow: Flow, outer: Context): void {
    const { signatures } = tree;
    if (!signatures) {
        return;
    }
    const context = inner(outer, signatures.change);
    flow.newPage({ left: tree.main.title, right: WORDS.signatures[context.language] });
    flow.anchor(signatures.id);
    const first = flow.boxes.length;
    addText(WORDS.signatures[context.language], flow, context, { ...STYLES.annexTitle, after: 16 }, { role: 'H1', keep: true, outline: { title: WORDS.signatures[context.language], level: 1 } });
    addParagraph(signatures.placeAndDate, flow, context, { keep: true });
    flow.skip(18);
    const width = (context.width - COLUMN_GAP) / 2;
    for (let index = 0; index < signatures.blocks.length; index += 2) {
        const columns = signatures.blocks.slice(index, index + 2).map((block, at) =>
            stack(signatureBlock(block, flow, { ...context, x: context.x + at * (width + COLUMN_GAP), width })));
        flow.add({ height: Math.max(...columns.map(column => column.height)), fragments: columns.flatMap(column => column.fragments), changed: columns.some(column => column.changed) });
        flow.skip(26);
    }
    flow.boxes.slice(first, -1).forEach(box => box.keep = true);
}

function signatureBlock({ shortName, party, signatory, change }: SignatureBlock, flow: Flow, outer: Context): Flow {
    const context = inner({ ...outer, tag: tag('Sect', outer.tag) }, change);
    const column = flow.beside();
    addParagraph(shortName, column, context, { style: { ...STYLES.signature, text: { ...STYLES.signature.text, face: strong(STYLES.signature.text.face) } } });
    addText(party, column, context, STYLES.signature);
    if (signatory.length > 0) {
        addParagraph(signatory, column, context, { style: STYLES.signature });
    }
    addText(`${WORDS.signature[context.language]}`, column, context, { ...STYLES.note, before: 5 });
    column.add({ height: ROOM_TO_SIGN, fragments: [{ type: 'rule', x: context.x, y: ROOM_TO_SIGN - 2, width: context.width, thickness: 0.6, color: BLACK, order: flow.order() }] });
    return column;
}

/** A column as one box. */
function stack({ boxes }: Flow): { readonly height: number; readonly fragments: Fragment[]; readonly changed: boolean } {
    let height = 0;
    const fragments: Fragment[] = [];
    for (const box of boxes) {
        height += box.before;
        fragments.push(...box.fragments.map(fragment => ({ ...fragment, y: fragment.y + height })));
        height += box.height;
    }
    return { height, fragments, changed: boxes.some(box => box.changed) };
}
