/** The libraries that ship inside the tool: their address, their text, and how `use` names a library. */
import { URI, UriUtils } from 'langium';
import { librarySources } from '../generated/library.js';

/** Shipped libraries live under a scheme of their own, so that an editor can open them and nobody can change them. */
export const LIBRARY_SCHEME = 'msp';
export const KERNEL_URI = shippedUri('kernel');

const SHIPPED = /^msp:([\p{L}\p{N}-]+)$/u;

function shippedUri(name: string): string {
    return URI.from({ scheme: LIBRARY_SCHEME, path: `/${name}.msp` }).toString();
}

/** The address that `use "…"` names, seen from a file: `msp:name` or a path relative to the file. */
export function libraryUri(library: string, from: URI): string | undefined {
    const shipped = SHIPPED.exec(library);
    if (shipped) {
        return shippedUri(shipped[1]!);
    }
    return library.endsWith('.msp') && !library.includes(':') ? UriUtils.resolvePath(UriUtils.dirname(from), library).toString() : undefined;
}

export const shippedLibraries: readonly { readonly uri: string; readonly name: string; readonly text: string }[] =
    librarySources.map(({ name, text }) => ({ uri: shippedUri(name), name, text }));

export function shippedLibraryText(uri: string): string | undefined {
    return shippedLibraries.find(library => library.uri === uri)?.text;
}
