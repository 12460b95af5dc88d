/**
 * Parses files and keeps, for each tree, the references that the parser made: linking then goes through them instead of
 * walking a tree of which most nodes have none (a fifth of the time of an edit, measured at 100 KB). Accents are read in
 * one form, whatever the file has: see `composed-text.ts`.
 */
import type { AstNode, Cancellation, LangiumDocument, ParseResult, ParserOptions, URI } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextReport } from '../grammar/lexing.js';
import { ComposedText, isComposed } from './composed-text.js';
import { MspLinker } from './linker.js';
import { ReadingDocumentFactory } from './reading.js';

export class MspDocumentFactory extends ReadingDocumentFactory {
    /** What `update` is to put in the place of the editor's own document. */
    private readonly composing = new WeakMap<LangiumDocument, TextDocument>();

    protected override create<T extends AstNode>(uri: URI, content: string | TextDocument | { $model: T }, options?: ParserOptions): LangiumDocument<T> {
        return super.create(uri, typeof content === 'object' && '$model' in content ? content : this.composed(uri, content), options);
    }

    protected override createAsync<T extends AstNode>(uri: URI, content: string | TextDocument, cancelToken: Cancellation.CancellationToken): Promise<LangiumDocument<T>> {
        return super.createAsync<T>(uri, this.composed(uri, content), cancelToken);
    }

    override async update<T extends AstNode>(document: LangiumDocument<T>, cancelToken: Cancellation.CancellationToken): Promise<LangiumDocument<T>> {
        this.taken(document.uri);
        const updated = await super.update(document, cancelToken);
        const composed = this.composing.get(document);
        if (composed) {
            Object.defineProperty(document, 'textDocument', { value: composed });
        }
        return updated;
    }

    protected override async getUpdatedText<T extends AstNode>(document: LangiumDocument<T>, textDocument: TextDocument | undefined, cancelToken: Cancellation.CancellationToken): Promise<string> {
        const content = this.composed(document.uri, textDocument ?? await super.getUpdatedText(document, undefined, cancelToken));
        if (content instanceof ComposedText) {
            this.composing.set(document, content);
        } else {
            this.composing.delete(document);
        }
        return typeof content === 'string' ? content : content.getText();
    }

    private composed<C extends string | TextDocument>(uri: URI, content: C): C | ComposedText {
        const text = typeof content === 'string' ? content : content.getText();
        if (isComposed(text)) {
            return content;
        }
        const { languageId } = this.serviceRegistry.getServices(uri).LanguageMetaData;
        return new ComposedText(typeof content === 'string' ? { uri: uri.toString(), languageId, version: 0 } : content, text);
    }

    protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
        try {
            return this.collecting(uri, () => super.parse<T>(uri, text, options), result => result.value);
        } catch (error) {
            if (!(error instanceof RangeError)) {
                throw error;
            }
            // Deeper than the limits of `nesting.ts` foresee: this file is not read, and says so; the others are.
            const result = this.collecting(uri, () => super.parse<T>(uri, '', options), empty => empty.value);
            return { ...result, lexerReport: { ...result.lexerReport, unread: [{ offset: 0, end: text.length }] } as unknown as TextReport };
        }
    }

    protected override parseAsync<T extends AstNode>(uri: URI, text: string, _cancelToken: Cancellation.CancellationToken): Promise<ParseResult<T>> {
        // The parser is synchronous; its asynchronous face only wraps the result.
        return Promise.resolve(this.parse<T>(uri, text));
    }

    private collecting<R>(uri: URI, parse: () => R, root: (result: R) => AstNode): R {
        const { Linker } = this.serviceRegistry.getServices(uri).references;
        return Linker instanceof MspLinker ? Linker.collectReferences(parse, root) : parse();
    }
}
