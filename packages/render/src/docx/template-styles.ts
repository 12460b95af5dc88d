/** A firm's styles with ours added where it has none of that name. */
import { elements, find, isNode, type XmlNode } from './parse.js';

/**
 * Built-in styles have English names in every Word; other programs write those of their own language.
 * Names are compared in lower case.
 */
const ENGLISH: Readonly<Record<string, string>> = {
    'titre': 'title', 'sous-titre': 'subtitle', 'corps de texte': 'body text', 'titre 1': 'heading 1', 'titre 2': 'heading 2', 'titre 3': 'heading 3',
    'titre 4': 'heading 4', 'liste à puces': 'list bullet', 'liste à numéros': 'list number', 'liste continue': 'list continue', 'citation': 'quote',
    'légende': 'caption', 'en-tête': 'header', 'pied de page': 'footer', 'tm 1': 'toc 1', 'tm 2': 'toc 2', 'en-tête de table des matières': 'toc heading',
    'tableau normal': 'normal table', 'police par défaut': 'default paragraph font', 'contents 1': 'toc 1', 'contents 2': 'toc 2', 'contents heading': 'toc heading'
};

export interface Merged {
    readonly styles: XmlNode;
    /** The id under which each of our styles is now found. */
    readonly ids: ReadonlyMap<string, string>;
}

/** @param locale the language of the contract: the firm's styles lose theirs, so that Word checks the right one */
export function mergedStyles(firm: XmlNode, ours: XmlNode, locale: string): Merged {
    const theirs = elements(firm, 'w:style');
    const taken = new Set(theirs.map(style => style.attributes['w:styleId']));
    const ids = new Map<string, string>();
    const missing: XmlNode[] = [];
    for (const style of elements(ours, 'w:style')) {
        const id = style.attributes['w:styleId']!;
        const known = theirs.find(candidate => sameStyle(candidate, style));
        if (known) {
            ids.set(id, known.attributes['w:styleId']!);
        } else {
            let free = id;
            for (let count = 2; taken.has(free); count++) {
                free = `${id}${count}`;
            }
            taken.add(free);
            ids.set(id, free);
            missing.push(style);
        }
    }
    theirs.forEach(style => without(style, ['w:numPr', 'w:lang']));
    for (const style of missing) {
        style.attributes['w:styleId'] = ids.get(style.attributes['w:styleId']!)!;
        for (const reference of elements(style).filter(child => child.name === 'w:basedOn' || child.name === 'w:next')) {
            reference.attributes['w:val'] = ids.get(reference.attributes['w:val']!) ?? reference.attributes['w:val']!;
        }
        if (style.attributes['w:default']) {
            delete style.attributes['w:default'];
        }
        firm.children.push(style);
    }
    setLanguage(firm, ours, locale);
    return { styles: firm, ids };
}

function sameStyle(theirs: XmlNode, ours: XmlNode): boolean {
    const type = (style: XmlNode): string => style.attributes['w:type'] ?? 'paragraph';
    const isDefault = (style: XmlNode): boolean => /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '');
    return type(theirs) === type(ours) && (nameOf(theirs) === nameOf(ours) || (isDefault(theirs) && isDefault(ours)));
}

function nameOf(style: XmlNode): string {
    const name = (find(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase();
    return ENGLISH[name] ?? name;
}

function without(node: XmlNode, names: readonly string[]): void {
    for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (isNode(child)) {
            if (names.includes(child.name)) {
                node.children.splice(index, 1);
            } else {
                without(child, names);
            }
        }
    }
}

function setLanguage(firm: XmlNode, ours: XmlNode, locale: string): void {
    const defaults = find(firm, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    if (!defaults) {
        const own = find(ours, 'w:docDefaults')!;
        const old = firm.children.findIndex(child => isNode(child) && child.name === 'w:docDefaults');
        firm.children.splice(Math.max(0, old), old < 0 ? 0 : 1, own);
        return;
    }
    without(defaults, ['w:lang']);
    // Last but for what asks for a special layout of East Asian text.
    const after = ['w:eastAsianLayout', 'w:specVanish', 'w:oMath'];
    const at = defaults.children.findIndex(child => isNode(child) && after.includes(child.name));
    defaults.children.splice(at < 0 ? defaults.children.length : at, 0, { name: 'w:lang', attributes: { 'w:val': locale }, children: [] });
}
