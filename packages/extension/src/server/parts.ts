import type { HtmlPart } from '@msp/render';
import type { PreviewPart } from '../protocol.js';

/** How many renderings are remembered: those of the previews that are open. */
const REMEMBERED = 8;

interface Known {
    readonly html: string;
    readonly stamp: number;
    readonly places: string;
    readonly placed: number;
}

/** Remembers what was rendered last, so that only what differs has to be sent. */
export class RenderedParts {
    private readonly renderings = new Map<string, ReadonlyMap<string, Known>>();

    /**
     * Stamps a rendering and leaves out what the asker has.
     * @param has the version of the same rendering that the asker still holds; 0 for none
     */
    update(key: string, version: number, body: HtmlPart, has: number): PreviewPart {
        const before = this.renderings.get(key);
        const now = new Map<string, Known>();
        const part = ({ id, html, places, uri, origin, length, parts }: HtmlPart): PreviewPart => {
            const known = before?.get(id);
            const stamp = known && known.html === html ? known.stamp : version;
            const written = places.join();
            const placed = known && known.places === written && stamp < version ? known.placed : version;
            now.set(id, { html, stamp, places: written, placed });
            return {
                id, stamp, html: stamp <= has ? undefined : html, placed, places: placed <= has ? undefined : places, uri, origin, length, parts: parts?.map(part)
            };
        };
        const result = part(body);
        // The latest last, so that the first is the one nobody has asked for longest.
        this.renderings.delete(key);
        this.renderings.set(key, now);
        for (const oldest of [...this.renderings.keys()].slice(0, -REMEMBERED)) {
            this.renderings.delete(oldest);
        }
        return result;
    }
}
