/**
 * Where the page of a rule or shipped requirement is read: under the scheme of the shipped libraries, so that it opens in
 * the editor, without a network, in the version that made the finding.
 */
import { LIBRARY_SCHEME } from '../workspace/libraries.js';

const FOLDER = `${LIBRARY_SCHEME}:/rules/`;

export function rulePageUrl(code: string): string {
    return `${FOLDER}${code}.md`;
}

/** The id whose page an address names; undefined for another address. */
export function ruleOfPage(url: string): string | undefined {
    return url.startsWith(FOLDER) ? /^([a-z0-9-]+)\.md$/.exec(url.slice(FOLDER.length))?.[1] : undefined;
}
