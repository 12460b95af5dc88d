/** From places in the tree to ranges and links of the language server protocol. */
import type { LangiumDocument } from 'langium';
import type { Location, Range } from 'vscode-languageserver';
import type { OffsetRange, Place } from '../model/finding.js';
import { fileOf, rangeOf } from '../model/tree.js';

export function toRange(document: LangiumDocument, { offset, end }: OffsetRange): Range {
    return { start: document.textDocument.positionAt(offset), end: document.textDocument.positionAt(end) };
}

export function placeRange(place: Place): Range {
    return toRange(fileOf(place.node), rangeOf(place));
}

export function placeLocation(place: Place): Location {
    return { uri: fileOf(place.node).uri.toString(), range: placeRange(place) };
}
