/** What a file says of itself: XMP with the identification of PDF/A-3a and PDF/UA-1, the colour profile, the attached sources. */
import type { PDFDocument, Reference } from 'pdfkit';
import type { SourceFile } from '../formats/format.js';
import { GENERATOR_MARK } from '../formats/mark.js';
import type { ContractTree } from '../tree/nodes.js';

export const PRODUCER = 'pdfkit';

export interface About {
    readonly title: string;
    readonly authors: readonly string[];
    readonly language: string;
    readonly now: Date;
    readonly subject: string;
}

export function aboutOf(tree: ContractTree, now: Date, subject: string): About {
    const signing = tree.main.parties.filter(party => party.signs);
    return { title: tree.title, authors: (signing.length > 0 ? signing : tree.main.parties).map(party => party.legalName), language: tree.language, now, subject };
}

/** Characters that XML 1.0 does not have are left out. */
function xml(text: string): string {
    return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function description({ title, authors, language, now, subject }: About): string {
    const date = `${now.toISOString().slice(0, 19)}Z`;
    const items = (values: readonly string[]): string => values.map(value => `<rdf:li>${xml(value)}</rdf:li>`).join('');
    const alternative = (value: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(value)}</rdf:li></rdf:Alt>`;
    return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
${authors.length > 0 ? `<dc:creator><rdf:Seq>${items(authors)}</rdf:Seq></dc:creator>` : ''}
${subject ? `<dc:description>${alternative(subject)}</dc:description>` : ''}
<dc:language><rdf:Bag>${items([language])}</rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate><xmp:CreatorTool>${GENERATOR_MARK}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PRODUCER}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${UA_SCHEMA}`;
}

/** PDF/A takes properties that it does not know only with their description (ISO 19005-3, 6.6.2.3). */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

export function addOutputIntent(file: PDFDocument, profile: Uint8Array): void {
    const stream = file.ref({ N: 3 });
    stream.end(profile);
    const name = new String('sRGB IEC61966-2.1');
    const intent = file.ref({ Type: 'OutputIntent', S: 'GTS_PDFA1', Info: name, OutputConditionIdentifier: name, DestOutputProfile: stream });
    intent.end();
    file._root.data['OutputIntents'] = [intent];
}

/** What the contract was made from, as ISO 19005-3 wants it: each file with what it is to the document. */
export function attachSources(file: PDFDocument, sources: readonly SourceFile[], now: Date, saying: string): void {
    const associated: Reference[] = [];
    sources.forEach(({ path, text }, index) => {
        const bytes = new TextEncoder().encode(text);
        const content = file.ref({ Type: 'EmbeddedFile', Subtype: 'text#2Fplain', Params: { Size: bytes.length, CreationDate: now, ModDate: now } });
        content.end(bytes);
        const name = new String(path);
        const specification = file.ref({ Type: 'Filespec', AFRelationship: 'Source', F: name, UF: name, EF: { F: content, UF: content }, Desc: new String(saying) });
        specification.end();
        // The tree of names is sorted by bytes.
        file.addNamedEmbeddedFile(String(index).padStart(6, '0'), specification);
        associated.push(specification);
    });
    if (associated.length > 0) {
        file._root.data['AF'] = associated;
    }
}

/** Two files with the same content have the same identifier. */
export async function identifier(tree: ContractTree, about: About, sources: readonly SourceFile[], draft: boolean): Promise<Uint8Array> {
    const all = JSON.stringify([tree, about, sources, draft]);
    return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all))).slice(0, 16);
}
