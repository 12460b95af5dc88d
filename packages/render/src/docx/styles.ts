/**
 * Our styles, as WordprocessingML. Built-in styles have the names under which Word knows them in every language; ours are
 * named in the language of the contract.
 */
import type { Language } from '@msp/language';
import { LOCALES } from './runs.js';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * With Word on every system; LibreOffice brings a font of the same widths, Liberation Serif, so that lines and pages end where
 * they do in Word. That cannot be said of Cambria: Caladea, in its place, is 5 % narrower.
 */
const SERIF = 'Times New Roman';
const MONOSPACE = 'Courier New';
const INK = '1F2A44';
const GREY = '5F6470';
const RULE = 'C9CDD4';

interface Style {
    readonly id: string;
    /** A name of Word's own, or ours in both languages. */
    readonly name: string | Readonly<Record<Language, string>>;
    readonly type?: 'paragraph' | 'character' | 'table';
    readonly basedOn?: string;
    readonly next?: string;
    readonly isDefault?: boolean;
    /** What the style holds after its names, in the order of the schema: `pPr`, `rPr`, `tblPr`, `tcPr` … */
    readonly properties: string;
}

const p = (content: string): string => `<w:pPr>${content}</w:pPr>`;
const r = (content: string): string => `<w:rPr>${content}</w:rPr>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
/** Lines at least so high: a font in place of ours then leaves pages where they are. In twentieths of a point. */
const space = (before: number, after: number, line = 278): string => `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="atLeast"/>`;
const color = (value: string): string => `<w:color w:val="${value}"/>`;
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;
const KEEP = '<w:keepNext/><w:keepLines/>';
const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const border = (side: string, width: number, value: string, gap = 0): string => `<w:${side} w:val="single" w:sz="${width}" w:space="${gap}" w:color="${value}"/>`;

/** The styles' XML with every style of ours. @param width between the margins, in twentieths of a point */
export function stylesXml(language: Language, width: number): string {
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        + `<w:styles xmlns:w="${WORD_NAMESPACE}">`
        + `<w:docDefaults><w:rPrDefault>${r(`<w:rFonts w:ascii="${SERIF}" w:hAnsi="${SERIF}" w:eastAsia="${SERIF}" w:cs="${SERIF}"/>${size(11)}<w:lang w:val="${LOCALES[language]}" w:eastAsia="${LOCALES[language]}" w:bidi="ar-SA"/>`)}</w:rPrDefault>`
        + `<w:pPrDefault>${p('<w:widowControl/><w:spacing w:line="278" w:lineRule="atLeast"/>')}</w:pPrDefault></w:docDefaults>`
        + styles(width).map(style => styleXml(style, language)).join('')
        + '</w:styles>';
}

function styleXml({ id, name, type = 'paragraph', basedOn, next, isDefault, properties }: Style, language: Language): string {
    const builtIn = typeof name === 'string';
    const attributes = `w:type="${type}"${isDefault ? ' w:default="1"' : ''}${builtIn ? '' : ' w:customStyle="1"'} w:styleId="${id}"`;
    return `<w:style ${attributes}><w:name w:val="${builtIn ? name : name[language]}"/>`
        + (basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '')
        + (next ? `<w:next w:val="${next}"/>` : '')
        + `<w:uiPriority w:val="1"/>${type === 'paragraph' ? '<w:qFormat/>' : ''}${properties}</w:style>`;
}

function styles(width: number): readonly Style[] {
    const right = `<w:tab w:val="right" w:pos="${width}"/>`;
    const dots = `<w:tab w:val="right" w:leader="dot" w:pos="${width}"/>`;
    const contents = (left: number, before: number): string => `<w:tabs>${dots}</w:tabs><w:suppressAutoHyphens/>${space(before, 20)}<w:ind w:left="${left}"/>`;
    return [
        { id: 'Normal', name: 'Normal', isDefault: true, properties: '' },
        { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character', isDefault: true, properties: '' },
        { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', properties: p(`${space(0, 130)}<w:jc w:val="both"/>`) },
        { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Subtitle', properties: p(`${KEEP}<w:suppressAutoHyphens/>${space(1500, 260, 560)}<w:jc w:val="center"/>`) + r(`${BOLD}${color(INK)}${size(22)}`) },
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'BodyText', properties: p(`<w:suppressAutoHyphens/>${space(0, 30)}<w:jc w:val="center"/>`) + r(`${color(GREY)}${size(11.5)}`) },
        { id: 'MspDocumentType', name: { fr: 'Type de document', en: 'Document Type' }, basedOn: 'Normal', next: 'Title', properties: p(`${KEEP}${space(0, 120)}<w:jc w:val="center"/>`) + r(`<w:caps/>${color(GREY)}<w:spacing w:val="30"/>${size(10)}`) },
        { id: 'Heading1', name: 'heading 1', basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}<w:suppressAutoHyphens/>${space(360, 130, 330)}${outline(0)}`) + r(`${BOLD}${color(INK)}${size(13)}`) },
        { id: 'Heading2', name: 'heading 2', basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}<w:suppressAutoHyphens/>${space(260, 90, 300)}${outline(1)}`) + r(`${BOLD}${color(INK)}${size(11.5)}`) },
        { id: 'Heading3', name: 'heading 3', basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}<w:suppressAutoHyphens/>${space(200, 70)}${outline(2)}`) + r(`${BOLD}${size(11)}`) },
        { id: 'Heading4', name: 'heading 4', basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}<w:suppressAutoHyphens/>${space(160, 60)}${outline(3)}`) + r(`${ITALIC}${size(11)}`) },
        { id: 'MspAnnexTitle', name: { fr: "Titre d'annexe", en: 'Annex Title' }, basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}<w:suppressAutoHyphens/>${space(120, 160, 430)}<w:jc w:val="center"/>${outline(0)}`) + r(`${BOLD}${color(INK)}${size(17)}`) },
        { id: 'MspFrontHeading', name: { fr: 'Titre liminaire', en: 'Front Heading' }, basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}${space(320, 160, 330)}`) + r(`${BOLD}${color(INK)}${size(13)}`) },
        { id: 'MspSubheading', name: { fr: 'Intertitre', en: 'Subheading' }, basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}${space(180, 70)}`) + r(BOLD) },
        { id: 'MspParty', name: { fr: 'Partie', en: 'Party' }, basedOn: 'BodyText', properties: p(space(200, 90)) },
        { id: 'MspPartyRole', name: { fr: 'Qualité de la partie', en: 'Party Role' }, basedOn: 'BodyText', properties: p(space(0, 90)) + r(ITALIC) },
        { id: 'ListBullet', name: 'List Bullet', basedOn: 'BodyText', properties: p(space(0, 70)) },
        { id: 'ListNumber', name: 'List Number', basedOn: 'BodyText', properties: p(space(0, 70)) },
        { id: 'ListContinue', name: 'List Continue', basedOn: 'BodyText', properties: p(space(0, 70)) },
        { id: 'MspDefinition', name: { fr: 'Définition', en: 'Definition' }, basedOn: 'BodyText', properties: p(space(0, 110)) },
        { id: 'Quote', name: 'Quote', basedOn: 'BodyText', properties: p(`<w:pBdr>${border('left', 12, RULE, 10)}</w:pBdr><w:ind w:left="480" w:right="480"/>`) + r(ITALIC) },
        { id: 'MspNote', name: { fr: 'Note de rédaction', en: 'Drafting Note' }, basedOn: 'Normal', properties: p(space(0, 120)) + r(`${ITALIC}${color(GREY)}`) },
        { id: 'MspCode', name: { fr: 'Code', en: 'Code' }, type: 'character', basedOn: 'DefaultParagraphFont', properties: r(`<w:rFonts w:ascii="${MONOSPACE}" w:hAnsi="${MONOSPACE}" w:cs="${MONOSPACE}"/><w:noProof/>${size(9.5)}`) },
        { id: 'MspCodeBlock', name: { fr: 'Bloc de code', en: 'Code Block' }, basedOn: 'Normal', properties: p(`<w:suppressAutoHyphens/>${space(60, 120)}<w:ind w:left="240"/>`) + r(`<w:rFonts w:ascii="${MONOSPACE}" w:hAnsi="${MONOSPACE}" w:cs="${MONOSPACE}"/><w:noProof/>${size(9.5)}`) },
        { id: 'MspSeparator', name: { fr: 'Filet', en: 'Rule' }, basedOn: 'Normal', next: 'BodyText', properties: p(`<w:pBdr>${border('bottom', 4, RULE)}</w:pBdr>${space(0, 200)}<w:ind w:left="3000" w:right="3000"/>`) },
        { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}${space(160, 70, 250)}`) + r(`${ITALIC}${color(GREY)}${size(10)}`) },
        { id: 'MspTableText', name: { fr: 'Texte de tableau', en: 'Table Text' }, basedOn: 'Normal', properties: p(space(30, 30, 250)) + r(size(10)) },
        { id: 'MspTableHead', name: { fr: 'En-tête de tableau', en: 'Table Heading' }, basedOn: 'MspTableText', properties: p(`${KEEP}<w:suppressAutoHyphens/>`) + r(`${BOLD}${color(INK)}`) },
        { id: 'MspDataText', name: { fr: 'Donnée contractuelle', en: 'Contract Data' }, basedOn: 'MspTableText', properties: p(space(12, 12, 210)) + r(size(9)) },
        { id: 'MspDataHead', name: { fr: 'En-tête de données', en: 'Contract Data Heading' }, basedOn: 'MspDataText', properties: p(`${KEEP}<w:suppressAutoHyphens/>`) + r(`${BOLD}${color(INK)}`) },
        { id: 'MspFactLabel', name: { fr: 'Libellé de fait', en: 'Fact Label' }, basedOn: 'MspTableText', properties: r(color(GREY)) },
        { id: 'MspAfterTable', name: { fr: 'Après un tableau', en: 'After Table' }, basedOn: 'Normal', next: 'BodyText', properties: p('<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>') + r(size(4)) },
        { id: 'MspSigner', name: { fr: 'Signataire', en: 'Signer' }, basedOn: 'Normal', properties: p(`${KEEP}${space(0, 30)}`) },
        { id: 'Signature', name: 'Signature', basedOn: 'Normal', properties: p(`<w:keepLines/><w:pBdr>${border('bottom', 4, INK, 31)}</w:pBdr>${space(160, 760, 240)}`) + r(`${ITALIC}${color(GREY)}${size(9.5)}`) },
        { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'BodyText', properties: p(`${KEEP}${space(700, 160, 330)}`) + r(`${BOLD}${color(INK)}${size(13)}`) },
        { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', properties: p(contents(0, 60)) },
        { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal', properties: p(contents(400, 0)) + r(size(10)) },
        { id: 'Header', name: 'header', basedOn: 'Normal', properties: p(`<w:tabs>${right}</w:tabs><w:suppressAutoHyphens/>${space(0, 0, 220)}`) + r(`${color(GREY)}${size(9)}`) },
        { id: 'Footer', name: 'footer', basedOn: 'Normal', properties: p(`<w:tabs>${right}</w:tabs>${space(0, 0, 220)}`) + r(`${color(GREY)}${size(9)}`) },
        { id: 'FootnoteText', name: 'footnote text', basedOn: 'Normal', properties: p(space(0, 0, 220)) + r(size(9)) },
        { id: 'FootnoteReference', name: 'footnote reference', type: 'character', basedOn: 'DefaultParagraphFont', properties: r('<w:vertAlign w:val="superscript"/>') },
        { id: 'TableNormal', name: 'Normal Table', type: 'table', isDefault: true, properties: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>' },
        {
            id: 'MspTable', name: { fr: 'Tableau du contrat', en: 'Contract Table' }, type: 'table', basedOn: 'TableNormal',
            properties: `<w:tblPr><w:tblBorders>${border('top', 8, INK)}${border('bottom', 8, INK)}${border('insideH', 4, RULE)}</w:tblBorders></w:tblPr>`
                + `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border('bottom', 8, INK)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F1F3F6"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`
        },
        { id: 'MspFacts', name: { fr: 'Faits', en: 'Facts' }, type: 'table', basedOn: 'TableNormal', properties: `<w:tblPr><w:tblBorders>${border('top', 4, RULE)}${border('bottom', 4, RULE)}${border('insideH', 4, 'E6E8EC')}</w:tblBorders></w:tblPr>` },
        { id: 'MspSignatures', name: { fr: 'Signatures', en: 'Signatures' }, type: 'table', basedOn: 'TableNormal', properties: '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' }
    ];
}
