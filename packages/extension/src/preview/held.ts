import type { PreviewContent, PreviewPart } from '../protocol.js';

/**
 * The rendering that a preview shows, whole. The server sends what differs from it, and the webview is sent what it lacks.
 */
export class HeldContent {
    private content: PreviewContent | undefined;
    private sent: { readonly key: string; readonly version: number } | undefined;

    get current(): PreviewContent | undefined {
        return this.content;
    }

    /** Takes over a rendering, unless it is older than the one that is held. */
    accept(content: PreviewContent): void {
        const before = this.content?.key === content.key ? this.content : undefined;
        if (!before || before.version < content.version) {
            this.content = { ...content, body: filled(content.body, partsOf(before?.body)) };
        }
    }

    clear(): void {
        this.content = undefined;
        this.sent = undefined;
    }

    /** The webview began anew and has nothing. */
    webviewIsEmpty(): void {
        this.sent = undefined;
    }

    /** The rendering without what the webview has of it; it has all of it from now on. */
    forWebview(content: PreviewContent): PreviewContent {
        const has = this.sent?.key === content.key ? this.sent.version : 0;
        this.sent = { key: content.key, version: content.version };
        return { ...content, body: lacking(content.body, has) };
    }
}

function partsOf(body: PreviewPart | undefined, into = new Map<string, PreviewPart>()): ReadonlyMap<string, PreviewPart> {
    if (body) {
        into.set(body.id, body);
        body.parts?.forEach(part => partsOf(part, into));
    }
    return into;
}

function filled(part: PreviewPart, known: ReadonlyMap<string, PreviewPart>): PreviewPart {
    const before = known.get(part.id);
    return { ...part, html: part.html ?? before?.html ?? '', places: part.places ?? before?.places ?? [], parts: part.parts?.map(inner => filled(inner, known)) };
}

function lacking(part: PreviewPart, has: number): PreviewPart {
    return {
        ...part, html: part.stamp > has ? part.html : undefined, places: part.placed > has ? part.places : undefined,
        parts: part.parts?.map(inner => lacking(inner, has))
    };
}
