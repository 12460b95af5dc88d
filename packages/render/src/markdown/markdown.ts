/** The tree as one Markdown file: CommonMark with tables; anchors are the only HTML in it. */
import { GENERATOR_MARK } from '../formats/mark.js';
import { accept } from '../redline/index.js';
import type { Article, Block, ContractTree, DocumentNode, PartyNode, Signatures } from '../tree/nodes.js';
import { shortNameSeparator, typeLine } from '../tree/phrases.js';
import { articlesIn, documentsOf } from '../tree/walk.js';
import { WORDS } from '../tree/words.js';
import { anchor, blocksLines, factsLines, headingLines, paragraphLines, type MarkdownContext } from './blocks.js';
import { asLine, escapeMarkdown } from './escape.js';
import { inlineMarkdown } from './inline.js';

/** A redline is written as the version after it. */
export function renderMarkdown(marked: ContractTree, { draft = false }: { readonly draft?: boolean } = {}): string {
    const tree = marked.redline ? accept(marked) : marked;
    const context: MarkdownContext = { language: tree.language, anchors: anchorsOf(tree), level: 1 };
    const lines = [
        ...(draft ? [`> **${WORDS.draft[tree.language]}**`, ''] : []),
        ...documentLines(tree.main, context, tree),
        ...tree.annexes.flatMap(annex => documentLines(annex, { ...context, language: annex.language, level: 2 })),
        ...(tree.signatures ? signatureLines(tree.signatures, context) : []),
        `<!-- ${GENERATOR_MARK} -->`
    ];
    return `${lines.join('\n')}\n`;
}

function documentLines(document: DocumentNode, context: MarkdownContext, tree?: ContractTree): string[] {
    const type = typeLine(document);
    const particulars = document.particulars.map(({ label, value }) => `${escapeMarkdown(label)} ${inlineMarkdown(value, context)}`);
    return [
        anchor(document.id), '',
        ...(type ? [asLine(escapeMarkdown(type)), ''] : []),
        ...headingLines(context.level, escapeMarkdown(document.title)),
        ...(particulars.length > 0 ? [asLine(particulars.join(' · ')), ''] : []),
        ...partiesLines(document.parties, context),
        ...(tree ? documentListLines(tree, context) : []),
        ...blocksLines(document.preamble, context),
        ...contentLines(document.content, context)
    ];
}

function documentListLines({ documents, language }: ContractTree, { anchors }: MarkdownContext): string[] {
    const items = documents.map(({ target, title, rank }) => {
        const name = escapeMarkdown(title.trim());
        return `${rank === undefined ? '-' : `${rank}.`} ${anchors.has(target) ? `[${name}](#${target})` : name}`;
    });
    return items.length === 0 ? [] : [...headingLines(2, WORDS.documents[language]), ...items, ''];
}

function partiesLines(parties: readonly PartyNode[], context: MarkdownContext): string[] {
    const { language } = context;
    return parties.length === 0 ? [] : [...headingLines(2, WORDS.between[language]), ...parties.flatMap(party => {
        const name = [`**${escapeMarkdown(party.legalName.trim())}**`, inlineMarkdown(party.identity, context)].filter(Boolean).join(', ');
        const called = party.shortName ? `${shortNameSeparator(language)}${inlineMarkdown(party.shortName, context)}` : '';
        return [
            anchor(party.id), '',
            `${name}${called}.`, '',
            ...(party.role ? [asLine(`${escapeMarkdown(party.role)}.`), ''] : []),
            ...factsLines(party.facts, context)
        ];
    })];
}

function contentLines(content: readonly (Block | Article)[], context: MarkdownContext): string[] {
    const lines: string[] = [];
    let blocks: Block[] = [];
    const flush = (): void => {
        lines.push(...blocksLines(blocks, context));
        blocks = [];
    };
    for (const item of content) {
        if (item.type === 'article') {
            flush();
            lines.push(...articleLines(item, context));
        } else {
            blocks.push(item);
        }
    }
    flush();
    return lines;
}

function articleLines({ id, label, heading, depth, content }: Article, outer: MarkdownContext): string[] {
    const context = { ...outer, level: outer.level + 1 };
    const text = [escapeMarkdown(label), inlineMarkdown(heading, { ...context, oneLine: true })].filter(Boolean).join(depth === 1 ? ' – ' : ' ');
    return [anchor(id), '', ...headingLines(context.level, text), ...contentLines(content, context)];
}

function signatureLines({ id, placeAndDate, blocks }: Signatures, context: MarkdownContext): string[] {
    const { language } = context;
    return [
        anchor(id), '', ...headingLines(2, WORDS.signatures[language]), ...paragraphLines(placeAndDate, context),
        ...blocks.flatMap(({ party, shortName, signatory }) => [
            ...[`**${inlineMarkdown(shortName, context).trim()}**`, asLine(escapeMarkdown(party)), asLine(inlineMarkdown(signatory, context))].filter(Boolean).map(line => `${line}\\`),
            `${WORDS.signature[language]}${language === 'fr' ? '\u00A0' : ''}:`, ''
        ])
    ];
}

/** Ids that the file has: of documents, articles, parties and definitions. */
function anchorsOf(tree: ContractTree): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const document of documentsOf(tree)) {
        ids.add(document.id);
        articlesIn(document).forEach(({ id }) => ids.add(id));
    }
    return ids;
}
