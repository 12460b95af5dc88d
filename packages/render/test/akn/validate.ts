/** Validates Akoma Ntoso against the schema of the OASIS standard. */
import { aknSchema } from '@msp/dev/akn-schema';
import { XmlBufferInputProvider, XmlDocument, XmlValidateError, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';

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

/** What is wrong with a file; nothing for a valid one. */
export async function aknErrors(xml: string): Promise<readonly string[]> {
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
