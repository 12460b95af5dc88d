/** Hover: whatever stands under the cursor, a term in the middle of prose included. */
import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { MspServices } from '../msp-module.js';
import type { MspLinker } from '../workspace/linker.js';
import { pointedAt } from './cursor.js';
import { describe } from './descriptions.js';
import type { MessageLanguage } from './message-language.js';
import { toRange } from './ranges.js';

export class MspHoverProvider implements HoverProvider {
    private readonly linker: MspLinker;
    private readonly messages: MessageLanguage;

    constructor(services: MspServices) {
        this.linker = services.references.Linker;
        this.messages = services.shared.lsp.MessageLanguage;
    }

    getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
        const offset = document.textDocument.offsetAt(params.position);
        const pointed = pointedAt(document, offset, node => this.linker.visibleFrom(node));
        if (!pointed) {
            return undefined;
        }
        // What a thing means depends on the dossier from which one looks at it, also for what a library declares.
        const here = this.linker.visibleFrom(document.parseResult.value);
        const there = this.linker.visibleFrom(pointed.node);
        const value = describe(pointed.node, there.dossier ? there : here, this.messages.current);
        return value === '' ? undefined : { contents: { kind: 'markdown', value }, range: toRange(document, pointed.range) };
    }
}
