/** « En cas de contradiction, les documents prévalent dans l'ordre suivant : » and the list below it. */
import { plain, type BodyBlock, type Paragraph, type Remark } from '../word/model.js';
import type { Clause, DraftDocument } from './structure.js';

const ORDER = /(?:(?:ordre|order)\s+(?:(?:de\s+|of\s+)?(?:priorité|préséance|prévalence|importance|precedence|priority|hiérarchique|décroissant)(?:\s+décroissante?)?|suivant|ci-après|below)|(?:following|descending)\s+order|par ordre)[^.]*:$/iu;
const MAX_ITEM = 160;
/** What the contract is called in its own list. */
const SELF = /(?:présente?s?|this|these|le contrat(?! de travail)|the agreement|corps du contrat|main body)(?!\p{L})/iu;

export interface PrecedenceRead {
    readonly order: readonly string[];
    /** Documents of the list that were not imported. */
    readonly outside: readonly DraftDocument[];
}

const NOTHING: PrecedenceRead = { order: [], outside: [] };

export function readPrecedence(documents: readonly DraftDocument[], remarks: Remark[]): PrecedenceRead {
    const [root] = documents;
    const found = root && listIn(root.content);
    if (!root || !found) {
        return NOTHING;
    }
    const outside: DraftDocument[] = [];
    const taken = new Set(documents.map(({ name }) => name.toLowerCase()));
    const order = found.items.map(item => {
        const text = plain(item).replace(/^[-–•]\s*|\s*[;,.]$|\s*;?\s*(?:et|and|puis|then)$/giu, '').trim();
        const known = documentCalled(text, documents);
        if (known) {
            return known.name;
        }
        const title = text.replace(/^(?:l[’']|les? |la |the )/iu, '').replace(/\s*\([^)]*\)/g, '').trim();
        const name = nameFor(title, taken);
        outside.push({ type: /commande|order/iu.test(title) ? 'order' : /conditions|terms/iu.test(title) ? 'terms' : 'annex', name, title: title.charAt(0).toUpperCase() + title.slice(1), bookmarks: [], content: [], terms: [], outside: true });
        return name;
    });
    if (order.length < 2 || new Set(order).size !== order.length || !order.includes(root.name) && outside.length === order.length) {
        return NOTHING;
    }
    remarks.push({ kind: 'precedence', text: '', carried: found.items.map(plain).join(' > '), paragraph: found.lead });
    return { order, outside };
}

function listIn(content: readonly (BodyBlock | Clause)[]): { readonly lead: Paragraph; readonly items: readonly Paragraph[] } | undefined {
    for (let index = 0; index < content.length; index++) {
        const item = content[index]!;
        if (item.type === 'clause') {
            const inner = listIn(item.content);
            if (inner) {
                return inner;
            }
        } else if (item.type === 'paragraph' && ORDER.test(plain(item))) {
            const items: Paragraph[] = [];
            for (const next of content.slice(index + 1)) {
                const text = next.type === 'paragraph' ? plain(next) : '';
                if (next.type !== 'paragraph' || text === '' || text.length > MAX_ITEM || !(next.number !== undefined || /^[-–•]|^\d+[.)]|[;,]$/.test(text) || items.length > 0 && /[;,]$/.test(plain(items.at(-1)!)))) {
                    break;
                }
                items.push(next);
            }
            if (items.length > 1) {
                return { lead: item, items };
            }
        }
    }
    return undefined;
}

function documentCalled(text: string, documents: readonly DraftDocument[]): DraftDocument | undefined {
    const [root, ...others] = documents;
    const designation = /(?:annexe|annex|schedule|appendix|exhibit)\s+(?:n°\s*)?(\d+|[A-Z])(?![\p{L}\p{N}])/iu.exec(text);
    if (designation) {
        return others.find(({ title }) => new RegExp(`^\\p{L}+\\s+(?:n°\\s*)?${designation[1]!}(?![\\p{L}\\p{N}])`, 'iu').test(title));
    }
    return SELF.test(text) ? root : others.find(({ title }) => title.toLowerCase().includes(text.replace(/^(?:l[’']|les? |la |the )/iu, '').toLowerCase()));
}

/** `BonDeCommande` for « Bon de commande ». */
function nameFor(title: string, taken: Set<string>): string {
    const words = title.normalize('NFD').replace(/\p{M}/gu, '').match(/[A-Za-z0-9]+/g) ?? [];
    const base = words.slice(0, 4).map(word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('').replace(/^(?=\d)/, 'Document') || 'Document';
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
        name = `${base}-${count}`;
    }
    taken.add(name.toLowerCase());
    return name;
}
