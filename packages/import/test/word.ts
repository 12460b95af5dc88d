/** Word documents as Word writes them: parts of a package from WordprocessingML. */
import { zipSync, type Zippable } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
    + ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface Package {
    /** What stands in `w:body`. */
    readonly body: string;
    readonly styles?: string;
    readonly numbering?: string;
    readonly footnotes?: string;
    readonly endnotes?: string;
    readonly comments?: string;
    readonly headers?: readonly string[];
    readonly footers?: readonly string[];
    /** Further relationships of the document: id to address outside. */
    readonly links?: Readonly<Record<string, string>>;
    /** Further parts of the document, by id of their relationship: type, name below `word/`, content. */
    readonly related?: Readonly<Record<string, readonly [type: string, name: string, content: string]>>;
    readonly extra?: Zippable;
}

export function docx(parts: Package): Uint8Array {
    const relationships: string[] = [];
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    const types = [`<Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>`];
    const files: Zippable = {};
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const add = (type: string, name: string, root: string, content: string): void => {
        relationships.push(`<Relationship Id="rId${relationships.length + 1}" Type="${R}/${type}" Target="${name}"/>`);
        types.push(`<Override PartName="/word/${name}" ContentType="${main}.${type}+xml"/>`);
        files[`word/${name}`] = encode(`${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
    };
    add('styles', 'styles.xml', 'styles', parts.styles ?? STYLES);
    if (parts.numbering !== undefined) { add('numbering', 'numbering.xml', 'numbering', parts.numbering); }
    if (parts.footnotes !== undefined) { add('footnotes', 'footnotes.xml', 'footnotes', parts.footnotes); }
    if (parts.endnotes !== undefined) { add('endnotes', 'endnotes.xml', 'endnotes', parts.endnotes); }
    if (parts.comments !== undefined) { add('comments', 'comments.xml', 'comments', parts.comments); }
    parts.headers?.forEach((content, index) => add('header', `header${index + 1}.xml`, 'hdr', content));
    parts.footers?.forEach((content, index) => add('footer', `footer${index + 1}.xml`, 'ftr', content));
    Object.entries(parts.links ?? {}).forEach(([id, address]) => relationships.push(`<Relationship Id="${id}" Type="${R}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`));
    Object.entries(parts.related ?? {}).forEach(([id, [type, name, content]]) => {
        relationships.push(`<Relationship Id="${id}" Type="${R}/${type}" Target="${name}"/>`);
        files[`word/${name}`.replace('word/../', '')] = encode(content);
    });
    files['word/document.xml'] = encode(`${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body}<w:sectPr w:rsidR="00A77B3E"/></w:body></w:document>`);
    files['word/_rels/document.xml.rels'] = encode(`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`);
    files['_rels/.rels'] = encode(`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`);
    files['[Content_Types].xml'] = encode(`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`);
    return zipSync({ ...files, ...parts.extra }, { level: 1 });
}

export function escapeXml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A run, with properties such as `<w:b/>`. */
export function r(text: string, properties = ''): string {
    return `<w:r w:rsidRPr="00B4${text.length}">${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs; `text` alone is one run. */
export function p(content: string, properties = ''): string {
    const runs = content.includes('<w:') || content.includes('<m:') || content.includes('<mc:') ? content : r(content);
    return `<w:p w:rsidR="00C61A2F" w:rsidRDefault="00C61A2F">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A heading in the built-in styles of a French Word. */
export function h(level: number, content: string, properties = ''): string {
    return p(content, `<w:pStyle w:val="Titre${level}"/>${properties}`);
}

export function table(...rows: readonly (readonly string[])[]): string {
    const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="4531" w:type="dxa"/></w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`;
    return `<w:tbl><w:tblPr><w:tblStyle w:val="Grilledutableau"/></w:tblPr><w:tblGrid/>${rows.map(cells => `<w:tr w:rsidR="00C61A2F">${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A field of several runs, as Word writes them. */
export function field(instruction: string, result: string): string {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>${mark('separate')}${r(result)}${mark('end')}`;
}

export function bookmarked(name: string, content: string): string {
    return `<w:bookmarkStart w:id="0" w:name="${name}"/>${content}<w:bookmarkEnd w:id="0"/>`;
}

/** A French Word's: names in English, ids in French, headings based on one another. */
export const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Cabinet"><w:name w:val="Article du cabinet"/><w:basedOn w:val="Titre1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Gras"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;

/** Lists: 1 articles and sub-articles, 2 letters, 3 bullets, 4 plain numbers. */
export const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
${[1, 2, 3, 4].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join('')}
<w:num w:numId="5"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

export function listed(list: number, level = 0): string {
    return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}
