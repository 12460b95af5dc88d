/** What a file is called when nobody names it. */
import type { Language } from '@msp/language';
import type { ContractTree } from '../tree/nodes.js';

const CONSOLIDATED: Readonly<Record<Language, string>> = { fr: 'version consolidée', en: 'consolidated' };

/** Names that Windows keeps for its devices, whatever stands after a full stop. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 120;

/** The title of what is written, as every file system takes it; without an extension. */
export function exportName({ title, extent, language }: Pick<ContractTree, 'title' | 'extent' | 'language'>): string {
    // The apostrophe that a keyboard has: a name is typed in terminals and search fields.
    const plain = title.normalize('NFC').replaceAll('’', "'").replace(/[\p{C}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' ').slice(0, LONGEST).replace(/^[ .]+|[ .]+$/g, '');
    const name = plain === '' || RESERVED.test(plain) ? `contract ${plain}`.trim() : plain;
    return extent === 'consolidated' ? `${name} (${CONSOLIDATED[language]})` : name;
}
