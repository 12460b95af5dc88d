/**
 * Native numbering. Word computes the numbers of articles by itself; where the tree says otherwise (`3 bis`, inserted by an
 * amendment), the number is written as text and the next article goes on counting.
 */
import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { Language } from '@msp/language';
import type { Article, Block, ContractTree, DocumentNode } from '../tree/nodes.js';
import { WORDS } from '../tree/words.js';
import { isGone } from './marks.js';

/** How a paragraph is numbered: a list, a level and which run of the list. */
export interface Numbered {
    readonly reference: string;
    readonly level: number;
    readonly instance: number;
}

export type NumberKind = 'native' | 'written' | 'none';

const LEVELS = 9;

/** The library finds its lists again by `{name}` in the XML: a character that no text holds keeps text from being one. */
const OWN = '\uE000';

/** Room for `Article 12`, `12.3`, `12.3.4` … at the size of the heading. */
const HEADING_INDENTS = [1400, 720, 800, 900];
export const LIST_INDENT = 400;

/** Which articles Word numbers as the tree does. */
export function numberKinds(tree: ContractTree): ReadonlyMap<Article, NumberKind> {
    const kinds = new Map<Article, NumberKind>();
    for (const document of [tree.main, ...tree.annexes]) {
        number(document, kinds);
    }
    return kinds;
}

function number(document: DocumentNode, kinds: Map<Article, NumberKind>): void {
    // A redline holds two versions, each with numbers of its own.
    const after = new Counter();
    const before = new Counter();
    const visit = (content: readonly (Block | Article)[], gone: boolean, added: boolean): void => {
        for (const item of content) {
            if (item.type !== 'article') {
                continue;
            }
            const isOut = gone || isGone(item.change);
            const isNew = added || (item.change !== undefined && !isGone(item.change));
            const level = item.depth - 1;
            const agrees = (isOut || after.would(level) === item.number) && (isNew || before.would(level) === (item.before?.number ?? item.number));
            const native = item.number !== '' && level < LEVELS && agrees;
            kinds.set(item, item.number === '' ? 'none' : native ? 'native' : 'written');
            if (native) {
                if (!isOut) { after.count(level); }
                if (!isNew) { before.count(level); }
            }
            visit(item.content, isOut, isNew);
        }
    };
    visit(document.content, false, false);
}

/** What Word's numbers are so far. */
class Counter {
    private counts: number[] = [];

    would(level: number): string {
        return Array.from({ length: level + 1 }, (_, index) => (this.counts[index] ?? 0) + (index === level ? 1 : 0)).join('.');
    }

    count(level: number): void {
        this.counts = [...Array.from({ length: level }, (_, index) => this.counts[index] ?? 0), (this.counts[level] ?? 0) + 1];
    }
}

/** The lists of a document: articles, one instance for each document; bullets; ordered lists, one instance for each. */
export class Lists {
    private readonly ordered = new Map<number, number>();
    private instances = 0;

    constructor(private readonly language: Language) {}

    /** @param index of the document: 0 for the contract */
    article(index: number, level: number): Numbered {
        return { reference: index === 0 ? `${OWN}articles` : `${OWN}annexes`, level, instance: index };
    }

    bullet(level: number): Numbered {
        return { reference: `${OWN}bullets`, level: Math.min(level, LEVELS - 1), instance: 0 };
    }

    /** A new list that counts from `first`. */
    newOrdered(first: number): (level: number) => Numbered {
        this.ordered.set(first, this.ordered.size);
        const instance = ++this.instances;
        return level => ({ reference: `${OWN}ordered-${first}`, level: Math.min(level, LEVELS - 1), instance });
    }

    /** To be asked when everything is written. */
    options(): INumberingOptions {
        return {
            config: [
                { reference: `${OWN}articles`, levels: this.articleLevels(['Heading1', 'Heading2', 'Heading3', 'Heading4']) },
                { reference: `${OWN}annexes`, levels: this.articleLevels([]) },
                { reference: `${OWN}bullets`, levels: listLevels(() => '–', LevelFormat.BULLET, 1) },
                ...[...this.ordered.keys()].map(first => ({ reference: `${OWN}ordered-${first}`, levels: listLevels(level => `%${level + 1}.`, LevelFormat.DECIMAL, first) }))
            ]
        };
    }

    private articleLevels(styles: readonly string[]): ILevelsOptions[] {
        return Array.from({ length: LEVELS }, (_, level) => {
            const hanging = HEADING_INDENTS[level] ?? 1000;
            return {
                level,
                format: LevelFormat.DECIMAL,
                // An ordinary space, since the number of a paragraph never breaks.
                text: level === 0 ? `${WORDS.article[this.language]} %1` : Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.'),
                alignment: AlignmentType.LEFT,
                suffix: LevelSuffix.TAB,
                style: { paragraph: { indent: { left: hanging, hanging } }, ...(styles[level] ? { style: styles[level] } : {}) }
            };
        });
    }
}

function listLevels(text: (level: number) => string, format: ILevelsOptions['format'], first: number): ILevelsOptions[] {
    return Array.from({ length: LEVELS }, (_, level) => ({
        level, format, text: text(level), start: level === 0 ? first : 1, alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: LIST_INDENT * (level + 1), hanging: LIST_INDENT } } }
    }));
}
