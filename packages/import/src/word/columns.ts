/** Contracts in two languages side by side: tables whose one column is the contract in one language, the other in another. */
import { sharesOf } from '../language.js';
import { plain, plainBlocks, type BodyBlock, type BodyTable, type Cell, type Paragraph, type Remark } from './model.js';

/** What begins an article, typed or by an automatic number. */
const ARTICLE = /^(?:article|clause|section|art\.|§)\s*\d|^\d+(?:\.\d+)*\s*[.)–—-]?\s+\p{Lu}/iu;
/** Of the words of a text, how many are among the commonest of its language: a tenth at least in contracts, next to none in another language. */
const MANY = 0.08;
const FEW = 0.04;

/**
 * One column in the place of such tables, where they are most of the document and hold its articles: the first, or the one in
 * a language that contracts are written in here. The other is told, row by row. Other tables stay as they are.
 */
export function oneLanguage(blocks: readonly BodyBlock[], remark: (remark: Remark) => void): readonly BodyBlock[] {
    const tables = new Map(blocks.flatMap(block => {
        const rows = block.type === 'table' ? pairsIn(block) : undefined;
        return rows ? [[block as BodyBlock, rows] as const] : [];
    }));
    const pairs = [...tables.values()].flat().filter(isPair);
    const texts = [0, 1].map(column => pairs.map(row => plainBlocks(row[column]!.blocks)).join(' '));
    const kept = columnKept(texts[0]!, texts[1]!);
    const articles = Math.min(...[0, 1].map(column => pairs.reduce((sum, row) => sum + articlesIn(row[column]!), 0)));
    if (kept === undefined || articles < 2 || texts.join('').length * 2 < plainBlocks(blocks).length) {
        return blocks;
    }
    return blocks.flatMap(block => tables.get(block)?.flatMap(row => {
        const cell = row[isPair(row) ? kept : 0]!;
        const text = isPair(row) ? plainBlocks(row[1 - kept]!.blocks) : '';
        if (text !== '') {
            remark({ kind: 'columns', text, paragraph: cell.blocks.find((inner): inner is Paragraph => inner.type === 'paragraph' && plain(inner) !== '') });
        }
        return cell.blocks;
    }) ?? [block]);
}

/** The rows of a table of two columns, or of one over both; a narrow column of numbers may stand beside them. */
function pairsIn({ rows }: BodyTable): readonly (readonly Cell[])[] | undefined {
    const lettered = rows.map(row => row.length <= 2 ? row : row.filter(cell => /\p{L}{2}/u.test(plainBlocks(cell.blocks))));
    return lettered.every(row => row.length === 1 || row.length === 2) && lettered.some(isPair) ? lettered : undefined;
}

function isPair(row: readonly Cell[]): boolean {
    return row.length === 2;
}

/** Undefined where both columns may be of one language, or one is much longer than the other and no translation of it. */
function columnKept(left: string, right: string): 0 | 1 | undefined {
    const shares = [sharesOf(left), sharesOf(right)] as const;
    const differ = (['fr', 'en'] as const).some(language => Math.max(shares[0][language], shares[1][language]) >= MANY && Math.min(shares[0][language], shares[1][language]) <= FEW);
    const isEven = Math.max(left.length, right.length) <= 2 * Math.min(left.length, right.length);
    return !differ || !isEven ? undefined : Math.max(shares[0].fr, shares[0].en) >= MANY ? 0 : 1;
}

function articlesIn(cell: Cell): number {
    return cell.blocks.filter(block => block.type === 'paragraph' && (ARTICLE.test(plain(block)) || block.number !== undefined && !block.number.bullet && block.number.level === 0)).length;
}
