/** What a file is called when nobody names it. */
import type { Language } from '@msp/language';
import type { ContractTree } from '../tree/nodes.js';

const CONSOLIDATED: Readonly<Record<Language, string>> = { fr: 'version consolidée', en: 'consolidated' };

/** Names that Windows keeps for its devices, whatever stands after a full stop. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 120;
/** File systems take 255 bytes; what is added to a name (an extension, a number, « comparaison ») has to fit too. */
const MOST_BYTES = 200;

/** The title of what is written, as every file system takes it; without an extension. */
export function exportName({ title, extent, language }: Pick<ContractTree, 'title' | 'extent' | 'language'>): string {
    // The apostrophe that a keyboard has: a name is typed in terminals and search fields.
    const plain = cutName(title.normalize('NFC').replaceAll('’', "'").replace(/[\p{C}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' '), LONGEST);
    const name = plain === '' || RESERVED.test(plain) ? `contract ${plain}`.trim() : plain;
    return extent === 'consolidated' ? `${name} (${CONSOLIDATED[language]})` : name;
}

/** A name cut where a file system would refuse it: by bytes, between characters as a person sees them. */
export function cutName(name: string, longest = Infinity): string {
    const encoder = new TextEncoder();
    let cut = '';
    let bytes = 0;
    let count = 0;
    for (const { segment } of new Intl.Segmenter().segment(name)) {
        bytes += encoder.encode(segment).length;
        count++;
        if (bytes > MOST_BYTES || count > longest) {
            break;
        }
        cut += segment;
    }
    return cut.replace(/^[ .]+|[ .]+$/g, '');
}
