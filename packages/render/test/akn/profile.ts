/**
 * The part of Akoma Ntoso 3.0 that our documents use, as a closed list: for each element its attributes and the order of its
 * children, no looser than the standard's schema. What is not in it is an error until it has been validated against the schema
 * itself (`validate.ts`), which needs a file that is not everywhere at hand.
 */
import { XmlDocument, XmlElement } from 'libxml2-wasm';

interface Model {
    /** Attributes that it must have, then those it may have, with `?`. */
    readonly attributes?: string;
    /** Names of children in order, each followed by a space. */
    readonly children?: RegExp;
    readonly text?: true;
}

const INLINE = 'b|br|def|del|docStatus|docTitle|docType|fillIn|i|inline|ins|organization|party|ref|signature|span|term';
const BLOCK = 'block|blockContainer|blockList|container|p|table';
const of = (names: string, times = '*'): RegExp => new RegExp(`^(?:(?:${names}) )${times}$`);
const inline = (attributes = ''): Model => ({ attributes, children: of(INLINE), text: true });
const value: Model = { attributes: 'value' };
const reference: Model = { attributes: 'eId href showAs' };
const HIERARCHY = 'article|paragraph|subparagraph|clause|subclause|point|subpoint|level|hcontainer|alinea';
const hierarchical = (attributes: string): Model => ({ attributes, children: new RegExp(`^(?:num )?(?:heading )?(?:(?:content )|(?:intro )?(?:(?:${HIERARCHY}) )+(?:wrapUp )?)$`) });

const MODELS: Readonly<Record<string, Model>> = {
    akomaNtoso: { children: of('documentCollection|doc', '{1}') },
    documentCollection: { attributes: 'name contains?', children: /^meta collectionBody (?:conclusions )?$/ },
    collectionBody: { children: of('component', '+') },
    component: { attributes: 'eId', children: of('doc', '{1}') },
    doc: { attributes: 'name contains?', children: /^meta (?:preface )?(?:preamble )?mainBody (?:conclusions )?$/ },
    meta: { children: /^identification (?:lifecycle )?(?:references )?$/ },
    identification: { attributes: 'source', children: /^FRBRWork FRBRExpression FRBRManifestation $/ },
    FRBRWork: { children: /^FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*$/ },
    FRBRExpression: { children: /^FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+(?:FRBRversionNumber )?(?:FRBRauthoritative )?(?:FRBRlanguage )+$/ },
    FRBRManifestation: { children: /^FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+(?:FRBRformat )?$/ },
    FRBRthis: value, FRBRuri: value, FRBRcountry: value, FRBRsubtype: value, FRBRname: value, FRBRversionNumber: value, FRBRauthoritative: value, FRBRformat: value,
    FRBRdate: { attributes: 'date name' },
    FRBRauthor: { attributes: 'href as?' },
    FRBRlanguage: { attributes: 'language' },
    lifecycle: { attributes: 'source', children: of('eventRef', '+') },
    eventRef: { attributes: 'eId date type source' },
    references: { attributes: 'source', children: of('original|TLCObject|TLCPerson|TLCOrganization|TLCRole|TLCTerm|TLCConcept', '+') },
    original: reference, TLCObject: reference, TLCPerson: reference, TLCOrganization: reference, TLCRole: reference, TLCTerm: reference, TLCConcept: reference,
    preface: { attributes: 'lang?', children: of(BLOCK, '+') },
    preamble: { attributes: 'lang?', children: of(BLOCK, '+') },
    mainBody: { attributes: 'lang? eId?', children: of(`${HIERARCHY}|${BLOCK}`, '+') },
    conclusions: { attributes: 'lang?', children: of(BLOCK, '+') },
    article: hierarchical('eId refersTo?'), paragraph: hierarchical('eId refersTo?'), subparagraph: hierarchical('eId refersTo?'), clause: hierarchical('eId refersTo?'),
    subclause: hierarchical('eId refersTo?'), point: hierarchical('eId refersTo?'), subpoint: hierarchical('eId refersTo?'), level: hierarchical('eId refersTo?'),
    hcontainer: hierarchical('name eId refersTo?'), alinea: hierarchical('eId'),
    content: { attributes: 'eId', children: of(BLOCK, '+') },
    intro: { attributes: 'eId', children: of(BLOCK, '+') },
    wrapUp: { attributes: 'eId', children: of(BLOCK, '+') },
    container: { attributes: 'name eId', children: of(BLOCK, '+') },
    blockContainer: { attributes: 'eId class?', children: of(BLOCK, '+') },
    blockList: { attributes: 'eId class?', children: of('item', '+') },
    item: { attributes: 'eId', children: new RegExp(`^(?:num )?(?:heading )?(?:(?:${BLOCK}) )+$`) },
    table: { attributes: 'eId', children: /^(?:caption )?(?:tr )+$/ },
    tr: { attributes: 'class?', children: of('th|td', '+') },
    th: { attributes: 'class?', children: of(BLOCK, '+') },
    td: { attributes: 'class?', children: of(BLOCK, '+') },
    block: inline('name'), p: inline('class?'), num: inline(), heading: inline(), caption: inline(), b: inline(), i: inline(), fillIn: inline(), docTitle: inline(), docType: inline(), docStatus: inline(),
    ins: inline('class?'), del: inline('class?'), span: inline('class?'), inline: inline('name'), def: inline('refersTo?'), ref: inline('href'), term: inline('refersTo'),
    organization: inline('refersTo'), party: inline('refersTo as?'), signature: inline('refersTo? title?'), br: {}
};

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What is not as the list says, and identifiers that occur twice; nothing for a document that keeps to it. */
export function profileErrors(xml: string): readonly string[] {
    const document = XmlDocument.fromString(xml);
    const errors: string[] = [];
    const ids = new Set<string>();
    const visit = (element: XmlElement): void => {
        const at = `${element.line}: ${element.name}`;
        const model = Object.hasOwn(MODELS, element.name) && element.namespaceUri === NAMESPACE ? MODELS[element.name] : undefined;
        if (!model) {
            errors.push(`${at} is not in the list`);
            return;
        }
        const allowed = model.attributes?.split(' ').filter(Boolean) ?? [];
        const attributes = new Map(element.attrs.map(attribute => [attribute.name, attribute.value]));
        errors.push(...[...attributes.keys()].filter(name => !allowed.includes(name) && !allowed.includes(`${name}?`)).map(name => `${at} has ${name}`));
        errors.push(...allowed.filter(name => !name.endsWith('?') && !attributes.get(name)).map(name => `${at} lacks ${name}`));
        const id = attributes.get('eId');
        if (id !== undefined) {
            errors.push(...(ids.has(id) ? [`${at}: ${id} occurs twice`] : []));
            ids.add(id);
        }
        const children: XmlElement[] = [];
        for (let child = element.firstChild; child; child = child.next) {
            if (child instanceof XmlElement) {
                children.push(child);
            } else if (!model.text && child.content.trim() !== '') {
                errors.push(`${at} holds text: ${child.content.trim().slice(0, 40)}`);
            }
        }
        const names = children.map(({ name }) => `${name} `).join('');
        if (!(model.children ?? /^$/).test(names)) {
            errors.push(`${at} holds ${names.slice(0, 120)}`);
        }
        children.forEach(visit);
    };
    visit(document.root);
    document.dispose();
    return errors;
}
