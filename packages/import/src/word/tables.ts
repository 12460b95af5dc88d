/** Rows and cells of a table, without those that a tracked change takes away or no page shows. Source: ISO/IEC 29500-1, 17.4 and 17.13.5. */
import { child, isOn, valueOf, type Element } from '../package/xml.js';
import { cellsIn, rowsIn } from './elements.js';
import { plainBlocks, type BodyBlock, type Cell } from './model.js';
import { tracked, type State } from './state.js';

/** @param read the blocks of a cell; it tells what it leaves out, so that it is asked for cells that are gone too */
export function readRows(table: Element, state: State, read: (cell: Element, state: State) => readonly BodyBlock[]): readonly (readonly Cell[])[] {
    return rowsIn(table).flatMap(row => {
        const properties = child(row, 'w:trPr');
        const ofRow = { ...tracked(state, child(properties, 'w:del'), child(properties, 'w:ins')), ...(isOn(properties, 'w:hidden') ? { hidden: true } : {}) };
        const isGone = ofRow.removed !== undefined || ofRow.hidden === true;
        const cells = cellsIn(row).flatMap((cell): Cell[] => {
            const own = child(cell, 'w:tcPr');
            const ofCell = tracked(ofRow, child(own, 'w:cellDel'), child(own, 'w:cellIns'));
            const blocks = read(cell, ofCell);
            if ((isGone || ofCell.removed) && plainBlocks(blocks) === '') {
                return [];
            }
            const merge = child(own, 'w:vMerge')?.attributes['w:val'] ?? (child(own, 'w:vMerge') && 'continue');
            // A tracked merge says so in words of its own.
            const change = child(own, 'w:cellMerge')?.attributes['w:vMerge'];
            return [{
                blocks,
                span: Math.min(63, Math.max(1, Number(valueOf(own, 'w:gridSpan') ?? 1) || 1)),
                continues: change === undefined ? merge !== undefined && merge !== 'restart' : change === 'cont'
            }];
        });
        return cells.length > 0 ? [cells] : [];
    });
}
