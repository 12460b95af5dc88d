/**
 * Where the page of a rule, of a shipped requirement or of a kind of clause is read: under the scheme of the shipped libraries, so that it opens in
 * the editor, without a network, in the version that made the finding.
 */
import type { Kind } from '../generated/ast.js';
import { LIBRARY_SCHEME } from '../workspace/libraries.js';

const FOLDER = `${LIBRARY_SCHEME}:/rules/`;

export function rulePageUrl(code: string): string {
    return `${FOLDER}${code}.md`;
}

/** The id whose page an address names; undefined for another address. */
export function ruleOfPage(url: string): string | undefined {
    return url.startsWith(FOLDER) ? /^([a-z0-9-]+)\.md$/.exec(url.slice(FOLDER.length))?.[1] : undefined;
}

const KINDS = `${LIBRARY_SCHEME}:/kinds/`;

/** The page of a kind that ships; a firm's own kind has none. */
export function kindPageUrl(kind: Kind): string | undefined {
    return kind.$container.$document?.uri.scheme === LIBRARY_SCHEME ? `${KINDS}${kind.name}.md` : undefined;
}

/** The kind whose page an address names; undefined for another address. */
export function kindOfPage(url: string): string | undefined {
    return url.startsWith(KINDS) ? /^([a-z0-9-]+)\.md$/.exec(url.slice(KINDS.length))?.[1] : undefined;
}
