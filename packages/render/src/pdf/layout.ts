/** The contract as one flow: title, contents, parties, articles, annexes, signatures. */
import { plainText } from '../text/text.js';
import type { Article, Block, Change, ContractTree, DocumentNode, Inline, PartyNode, Redline } from '../tree/nodes.js';
import { shortNameSeparator, typeLine } from '../tree/phrases.js';
import { walk } from '../tree/walk.js';
import { WORDS } from '../tree/words.js';
import { addBlock, addBlocks, addFacts, addLines, addParagraph, addText, inner, moveNote, runContext, text, type Context } from './blocks.js';
import { addContents, type Entry } from './contents.js';
import { Flow, type RunningHeader, type VBox } from './flow.js';
import type { Fonts } from './fonts.js';
import { linesOf } from './paragraph.js';
import { markedContext, runsOf, textRun, type Run } from './runs.js';
import { addSignatures } from './signatures.js';
import { articleStyle, BLACK, LINE, STYLES, TEXT } from './styles.js';
import { tag, type Role, type Tag } from './tags.js';
import { PDF_WORDS } from './words.js';

/** Fewer entries than this need no table of contents. */
const MIN_ENTRIES = 5;
/** Lines about a party that are not parted. */
const MAX_TOGETHER = 16;

export interface Layout {
    readonly boxes: readonly VBox[];
    readonly root: Tag;
}

export function layOut(tree: ContractTree, fonts: Fonts): Layout {
    const root = tag('Document', undefined, { lang: tree.language });
    const flow = new Flow();
    const context: Omit<Context, 'tag' | 'language'> = {
        fonts, known: idsOf(tree), moveNote: moveNotes(tree), x: TEXT.x, width: TEXT.width, style: STYLES.body, heading: 1, nesting: 0
    };
    addDocument(tree.main, flow, { ...context, language: tree.main.language, tag: tag('Part', root) }, tree);
    for (const annex of tree.annexes) {
        addDocument(annex, flow, { ...context, language: annex.language, tag: tag('Part', root, annex.language === tree.language ? {} : { lang: annex.language }) }, tree);
    }
    addSignatures(tree, flow, { ...context, language: tree.language, tag: tag('Part', root) });
    return { boxes: flow.boxes, root };
}

function idsOf(tree: ContractTree): ReadonlySet<string> {
    const ids = new Set<string>();
    walk(tree, node => {
        if ('type' in node && (node.type === 'document' || node.type === 'article') || 'term' in node) {
            ids.add(node.id);
        }
    });
    return ids;
}

function moveNotes({ redline, language }: ContractTree): (change: Change) => string {
    // A row that went where its article went needs no word of its own.
    const changes = new Map(redline?.changes.filter(change => change.kind !== 'reference').map(change => [change.id, change]));
    return ({ kind, id }) => {
        const moved = changes.get(id);
        return moved && kind === 'moved-from' ? PDF_WORDS.movedAway[language](moved.place) : moved && kind === 'moved-to' ? PDF_WORDS.movedHere[language](moved.from ?? '') : '';
    };
}

function headerOf(document: DocumentNode, { main }: ContractTree): RunningHeader {
    const reference = document.particulars.find(({ label }) => label === WORDS.version[document.language]);
    const said = reference && `${reference.label} ${plainText(reference.value, document.language)}`;
    return { left: main.title, right: document === main ? said ?? '' : document.title };
}

function addDocument(document: DocumentNode, flow: Flow, outer: Context, tree: ContractTree): void {
    const context = inner(outer, document.change);
    flow.newPage(headerOf(document, tree));
    flow.anchor(document.id);
    addTitle(document, flow, context, tree);
    if (document === tree.main) {
        const entries = entriesOf(tree);
        const listed = entries.length >= MIN_ENTRIES;
        if (listed) {
            addContents(entries, flow, context);
        }
        addParties(document.parties, flow, context, listed ? STYLES.section.before : 4);
        addDocumentList(tree, flow, context);
    }
    addBlocks(document.preamble, flow, context);
    addContent(document.content, flow, context);
}

function addTitle(document: DocumentNode, flow: Flow, context: Context, tree: ContractTree): void {
    const main = document === tree.main;
    const type = typeLine(document);
    if (main) {
        flow.add({ height: 12, fragments: [] });
    }
    const was = document.before ? typeLine({ ...document, ...document.before }) : type;
    if (type || was) {
        const capitals = (words: string): Inline => text(words.toLocaleUpperCase(document.language));
        const parts: Inline[] = was === type ? [capitals(type)] : versions(was && capitals(was), type && capitals(type));
        addParagraph(parts, flow, { ...context, change: context.change && { kind: context.change.kind } }, { style: STYLES.typeLine, keep: true });
    }
    addParagraph(document.changedTitle ?? [text(document.title)], flow, context, {
        style: main ? STYLES.title : STYLES.annexTitle, role: 'H1', keep: true, outline: { title: document.title, level: 1 }
    });
    if (document.particulars.length > 0) {
        const own = tag('P', context.tag);
        const runs = document.particulars.flatMap(({ label, value, change }, index): Run[] => {
            const marked = inner(context, change);
            const base = runContext(marked, STYLES.particulars.text, own, []);
            return [...index > 0 ? [textRun(' · ', base)] : [], textRun(`${label} `, base), ...runsOf(value, { ...base, style: { ...base.style, color: change ? base.style.color : BLACK } })];
        });
        addLines(linesOf(runs, { width: context.width, style: STYLES.particulars, language: context.language }, context.fonts), flow, context, STYLES.particulars, { keep: true });
    }
    if (main && tree.redline) {
        addLegend(tree.redline, flow, context);
    }
    flow.skip(10);
    flow.add({ height: 1, keep: !main, fragments: [{ type: 'rule', x: context.x + (main ? 0 : context.width * 0.35), y: 0.5, width: context.width * (main ? 1 : 0.3), thickness: 0.6, color: LINE, order: flow.order() }] });
    flow.skip(16);
}

/** What the version before has, and what the version after has instead. */
function versions(before: Inline | '', after: Inline | ''): Inline[] {
    return [
        ...before ? [{ type: 'changed', change: { kind: 'deleted', id: '' }, children: [before] } as const] : [],
        ...before && after ? [text(' ')] : [],
        ...after ? [{ type: 'changed', change: { kind: 'inserted', id: '' }, children: [after] } as const] : []
    ];
}

/** What was compared, and how the marks look. */
function addLegend({ before, after }: Redline, flow: Flow, context: Context): void {
    const base = runContext({ ...context, change: undefined }, STYLES.particulars.text, tag('P', context.tag), []);
    const { inserted, deleted, movedFrom, movedTo } = PDF_WORDS.legend[context.language];
    const samples = ([['inserted', inserted], ['deleted', deleted], ['moved-from', movedFrom], ['moved-to', movedTo]] as const)
        .flatMap(([kind, word]) => [textRun(' · ', base), { ...textRun(word, markedContext(base, kind)), changed: false }]);
    const runs = [textRun(PDF_WORDS.redline[context.language](before, after), base), ...samples];
    addLines(linesOf(runs, { width: context.width, style: STYLES.particulars, language: context.language }, context.fonts), flow, context, STYLES.particulars);
}

/** @param before above the heading */
function addParties(parties: readonly PartyNode[], flow: Flow, context: Context, before: number): void {
    if (parties.length === 0) {
        return;
    }
    addText(WORDS.between[context.language], flow, context, { ...STYLES.section, before }, { role: 'H2', keep: true });
    for (const party of parties) {
        addParty(party, flow, inner(context, party.change));
    }
}

function addParty({ id, legalName, identity, shortName, role, facts }: PartyNode, flow: Flow, context: Context): void {
    flow.anchor(id);
    const separator = shortNameSeparator(context.language);
    const sentence: Inline[] = [
        { type: 'strong', children: [text(legalName)] },
        ...identity.length > 0 ? [text(', '), ...identity] : [],
        ...shortName ? [text(separator), ...shortName] : [],
        text('.')
    ];
    const start = flow.boxes.length;
    addParagraph(sentence, flow, context, { style: { ...STYLES.body, after: role || facts.length > 0 ? 2.5 : 9 } });
    if (role) {
        addParagraph([{ type: 'emphasis', children: [text(`${role}.`)] }], flow, context, { style: { ...STYLES.body, after: facts.length > 0 ? 2.5 : 9 } });
    }
    if (facts.length > 0) {
        addFacts(facts, flow, { ...context, x: context.x + 12, width: context.width - 12 });
        flow.skip(9);
    }
    // Who a party is stands on one page where that takes no more than a few lines.
    const added = flow.boxes.slice(start);
    added.slice(0, added.length < MAX_TOGETHER ? -1 : 3).forEach(box => box.keep = true);
}

function addDocumentList({ documents, language }: ContractTree, flow: Flow, context: Context): void {
    if (documents.length === 0) {
        return;
    }
    addText(WORDS.documents[language], flow, context, STYLES.section, { role: 'H2', keep: true });
    const list = tag('L', context.tag, { attributes: { O: 'List', ListNumbering: 'Decimal' } });
    const style = { ...STYLES.body, align: 'left', after: 2 } as const;
    const indent = documents.some(({ before }) => before) ? 34 : 20;
    for (const { target, title, rank, change, before } of documents) {
        const marked = inner(context, change);
        const item = tag('LI', list);
        const label = runContext(marked, style.text, tag('Lbl', item), []);
        const body = tag('P', tag('LBody', item));
        const leads = context.known.has(target);
        const content = { ...runContext(marked, style.text, leads ? tag('Link', body) : body, []), target: leads ? target : undefined };
        const options = { width: marked.width - indent, style, language };
        const order = flow.order();
        const at = flow.boxes.length;
        addLines(linesOf([textRun(title, content)], options, context.fonts), flow, { ...marked, x: marked.x + indent, width: marked.width - indent }, style);
        const shown = (value: number | undefined): Inline => text(value === undefined ? '–' : `${value}.`);
        const [line] = linesOf(runsOf(before && !change ? versions(shown(before.rank), shown(rank)) : [shown(rank)], label), options, context.fonts);
        const first = flow.boxes[at]?.fragments[0];
        if (line && first) {
            flow.boxes[at]!.fragments.push({ type: 'line', x: marked.x, y: first.y, line, order });
        }
    }
    flow.skip(8);
}

function entriesOf(tree: ContractTree): Entry[] {
    const entries: Entry[] = [];
    for (const document of [tree.main, ...tree.annexes]) {
        if (document !== tree.main) {
            entries.push({ target: document.id, title: document.title, document: true, language: document.language });
        }
        for (const item of document.content) {
            // What a redline deletes has no place in the version that the numbers are of.
            if (item.type === 'article' && item.change?.kind !== 'deleted' && item.change?.kind !== 'moved-from') {
                entries.push({ target: item.id, title: titleOf(item, document), document: false, language: document.language });
            }
        }
    }
    if (tree.signatures) {
        entries.push({ target: tree.signatures.id, title: WORDS.signatures[tree.language], document: true, language: tree.language });
    }
    return entries;
}

function titleOf({ label, heading, depth }: Article, { language }: Pick<DocumentNode, 'language'>): string {
    return [label, plainText(heading, language)].filter(Boolean).join(depth === 1 ? ' – ' : ' ');
}

function addContent(content: readonly (Block | Article)[], flow: Flow, context: Context): void {
    content.forEach((item, index) => {
        if (item.type === 'article') {
            addArticle(item, flow, context);
        } else {
            const next = content[index + 1];
            addBlock(item, flow, context, next?.type === 'article' ? undefined : next);
        }
    });
}

function addArticle(article: Article, flow: Flow, outer: Context): void {
    const context = inner(outer, article.change);
    const { label, before, heading, depth, id } = article;
    const level = Math.min(6, context.heading + 1);
    const style = articleStyle(depth);
    flow.anchor(id);
    addParagraph(heading, flow, context, {
        style, role: `H${level}` as Role, keep: true,
        outline: depth <= 2 ? { title: titleOf(article, context), level: depth + 1 } : undefined,
        lead: own => {
            const base = runContext(context, style.text, own, []);
            const separator = !label ? '' : heading.length === 0 ? '' : depth === 1 ? ' – ' : '\u2002';
            if (!before || before.label === label || context.change) {
                return [...moveNote(context, base), textRun(`${label}${separator}`, base)];
            }
            return [
                ...before.label ? [textRun(before.label, markedContext(base, 'deleted')), textRun(' ', base)] : [],
                textRun(label, markedContext(base, 'inserted')), textRun(separator, base)
            ];
        }
    });
    addContent(article.content, flow, { ...context, tag: context.tag, heading: level });
}
