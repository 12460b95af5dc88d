/** Completion: Langium's own, with the candidates of the dossier and the documentation of the library. */
import { EMPTY_STREAM, stream, type LangiumDocument, type AstNodeDescription, type ReferenceInfo, type Stream } from 'langium';
import { DefaultCompletionProvider, type CompletionContext, type CompletionValueItem } from 'langium/lsp';
import { CompletionItemKind, type CancellationToken, type CompletionList, type CompletionOptions, type CompletionParams } from 'vscode-languageserver';
import { namesInPattern } from './phrase-cursor.js';
import { candidates } from '../model/names.js';
import { fileOf } from '../model/tree.js';
import type { MspServices } from '../msp-module.js';
import type { MspLinker } from '../workspace/linker.js';
import { describe } from './descriptions.js';
import type { MessageLanguage } from './message-language.js';

export class MspCompletionProvider extends DefaultCompletionProvider {
    private readonly linker: MspLinker;
    private readonly messages: MessageLanguage;

    constructor(services: MspServices) {
        super(services as unknown as ConstructorParameters<typeof DefaultCompletionProvider>[0]);
        this.linker = services.references.Linker;
        this.messages = services.shared.lsp.MessageLanguage;
    }

    override readonly completionOptions: Pick<CompletionOptions, 'triggerCharacters'> = { triggerCharacters: ['{', '.', ':', '<'] };

    /** Inside a phrase: word groups after `<`, slots after `{`. */
    override async getCompletion(document: LangiumDocument, params: CompletionParams, cancelToken?: CancellationToken): Promise<CompletionList | undefined> {
        const offset = document.textDocument.offsetAt(params.position);
        const { library } = this.linker.visibleFrom(document.parseResult.value);
        const inPattern = namesInPattern(document, offset, library);
        if (!inPattern) {
            return super.getCompletion(document, params, cancelToken);
        }
        const range = { start: document.textDocument.positionAt(offset - inPattern.typed), end: params.position };
        const visible = this.linker.visibleFrom(document.parseResult.value);
        return {
            isIncomplete: false,
            items: inPattern.names.map(name => {
                const [group] = inPattern.groups ? library.wordGroups.get(name) ?? [] : [];
                return {
                    label: name, kind: CompletionItemKind.Constant, textEdit: { range, newText: name },
                    documentation: group && { kind: 'markdown' as const, value: describe(group, visible, this.messages.current) }
                };
            })
        };
    }

    protected override getReferenceCandidates(info: ReferenceInfo, _context: CompletionContext): Stream<AstNodeDescription> {
        if (!info.container) {
            return EMPTY_STREAM;
        }
        return stream(candidates(info, this.linker.visibleFrom(info.container)).map(({ name, node }): AstNodeDescription =>
            ({ name, node, type: node.$type, documentUri: fileOf(node).uri, path: '' })));
    }

    protected override createReferenceCompletionItem(description: AstNodeDescription): CompletionValueItem {
        const { node } = description;
        const visible = node && this.linker.visibleFrom(node);
        return {
            label: description.name,
            nodeDescription: description,
            documentation: node && visible ? { kind: 'markdown', value: describe(node, visible, this.messages.current) } : undefined,
            sortText: '0'
        };
    }
}
