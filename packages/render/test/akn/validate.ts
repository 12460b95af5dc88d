/** Validates Akoma Ntoso: against our list of what we use of it, and against the schema of the OASIS standard where it can be had. */
import { aknSchema } from '@msp/dev/akn-schema';
import { XmlBufferInputProvider, XmlDocument, XmlValidateError, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';
import { profileErrors } from './profile.js';

/** What the schema imports of the namespace `xml`, from XML 1.0 and xml:id. */
const XML_NAMESPACE = `<?xml version="1.0"?>
<xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace" xmlns:xs="http://www.w3.org/2001/XMLSchema" xml:lang="en">
  <xs:attribute name="lang"><xs:simpleType><xs:union memberTypes="xs:language"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value=""/></xs:restriction></xs:simpleType></xs:union></xs:simpleType></xs:attribute>
  <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction></xs:simpleType></xs:attribute>
  <xs:attribute name="id" type="xs:ID"/>
</xs:schema>`;

let validator: XsdValidator | undefined;

async function schema(): Promise<XsdValidator> {
    if (!validator) {
        xmlRegisterInputProvider(new XmlBufferInputProvider({ 'akn/xml.xsd': new TextEncoder().encode(XML_NAMESPACE) }));
        const document = XmlDocument.fromString(await aknSchema(), { url: 'akn/akomantoso30.xsd' });
        validator = XsdValidator.fromDoc(document);
    }
    return validator;
}

let atHand: Promise<boolean> | undefined;

/** Whether the schema is here or can be downloaded. It is not part of the project, and not every machine reaches OASIS. */
export function schemaAtHand(): Promise<boolean> {
    return atHand ??= aknSchema().then(() => true, (error: unknown) => {
        console.warn(`Akoma Ntoso is not validated against the schema of OASIS, only against our list of what we use of it. ${error instanceof Error ? error.message : String(error)}`);
        return false;
    });
}

/** What is wrong with a file: by our list everywhere, by the schema of OASIS where it is at hand. */
export async function aknErrors(xml: string): Promise<readonly string[]> {
    return [...profileErrors(xml), ...await schemaAtHand() ? await schemaErrors(xml) : []];
}

/** What the schema of OASIS says of a file; nothing for a valid one. */
export async function schemaErrors(xml: string): Promise<readonly string[]> {
    const against = await schema();
    const document = XmlDocument.fromString(xml);
    try {
        against.validate(document);
        return [];
    } catch (error) {
        if (error instanceof XmlValidateError) {
            return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
        }
        throw error;
    } finally {
        document.dispose();
    }
}
