/** Places in the source as attributes: those of a preview, which its page brings back to the editor. */
import type { Source } from '../tree/nodes.js';
import type { PageState } from './page-state.js';

/** What is known of places around an element. */
export interface PlaceContext {
    /** The file of the element around; undefined where none has been said. */
    readonly uri?: string | undefined;
    /** What the offsets in that file are counted from; 0 when left out. */
    readonly origin?: number;
    /** A page of its own says no places. */
    readonly page?: PageState;
}

/** `data-uri` (unless inherited), `data-start`, `data-end`. */
export function place(source: Source | undefined, context: PlaceContext): Readonly<Record<string, string | number | undefined>> {
    if (!source || context.page) {
        return {};
    }
    const here = source.uri === context.uri;
    const origin = here ? context.origin ?? 0 : 0;
    return { 'data-uri': here ? undefined : source.uri, 'data-start': source.start - origin, 'data-end': source.end - origin };
}

/** Inside an element that has this place. */
export function inside<Context extends PlaceContext>(source: Source | undefined, context: Context): Context {
    return source && source.uri !== context.uri ? { ...context, uri: source.uri, origin: 0 } : context;
}
