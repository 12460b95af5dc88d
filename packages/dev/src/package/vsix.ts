import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { zip, type ZipEntry } from './zip.ts';

interface Manifest {
    readonly name: string;
    readonly publisher: string;
    readonly version: string;
    readonly displayName?: string;
    readonly description?: string;
    readonly engines: { readonly vscode: string };
    readonly categories?: readonly string[];
    readonly keywords?: readonly string[];
    readonly icon?: string;
}

/** Of the extension's folder, what only its developers need. */
const LEFT_OUT = /^(src|test|bench|node_modules|dist\/types)(\/|$)|^tsconfig\.json$|\.map$|\.tsbuildinfo$|^\./;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
    '.json': 'application/json', '.vsixmanifest': 'text/xml', '.md': 'text/markdown', '.js': 'application/javascript',
    '.cjs': 'application/node', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain'
};

/** The file name and content of the package that VS Code installs. */
export function makeVsix(folder: string): { readonly name: string; readonly content: Buffer } {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const names = localised(folder);
    const files: readonly ZipEntry[] = packaged(folder).map(file => ({ path: `extension/${file}`, content: readFileSync(join(folder, file)) }));
    const translate = (text = '') => text.replace(/^%(.*)%$/, (_, key: string) => names[key] ?? key);
    const extensions = new Set(files.map(file => extname(file.path)).filter(Boolean));
    return {
        name: `${manifest.name}-${manifest.version}.vsix`,
        content: zip([
            { path: 'extension.vsixmanifest', content: Buffer.from(vsixManifest(manifest, translate, files)) },
            { path: '[Content_Types].xml', content: Buffer.from(contentTypes(extensions)) },
            ...files
        ])
    };
}

function packaged(folder: string): readonly string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => statSync(join(folder, file)).isFile())
        .map(file => relative(folder, join(folder, file)).replaceAll('\\', '/'))
        .filter(file => !LEFT_OUT.test(file)).sort();
}

function localised(folder: string): Readonly<Record<string, string>> {
    try {
        return JSON.parse(readFileSync(join(folder, 'package.nls.json'), 'utf8')) as Record<string, string>;
    } catch {
        return {};
    }
}

function vsixManifest(manifest: Manifest, translate: (text?: string) => string, files: readonly ZipEntry[]): string {
    const asset = (type: string, path: string) => `    <Asset Type="${type}" Path="${path}" Addressable="true" />`;
    const has = (name: string) => files.some(file => file.path === `extension/${name}`);
    return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(manifest.name)}" Version="${xml(manifest.version)}" Publisher="${xml(manifest.publisher)}" />
    <DisplayName>${xml(translate(manifest.displayName))}</DisplayName>
    <Description xml:space="preserve">${xml(translate(manifest.description))}</Description>
    <Tags>${xml((manifest.keywords ?? []).join(','))}</Tags>
    <Categories>${xml((manifest.categories ?? []).join(','))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(manifest.engines.vscode)}" />
    </Properties>
${manifest.icon ? `    <Icon>extension/${xml(manifest.icon)}</Icon>\n` : ''}  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code" /></Installation>
  <Dependencies />
  <Assets>
${[
        asset('Microsoft.VisualStudio.Code.Manifest', 'extension/package.json'),
        ...(has('README.md') ? [asset('Microsoft.VisualStudio.Services.Content.Details', 'extension/README.md')] : []),
        ...(manifest.icon ? [asset('Microsoft.VisualStudio.Services.Icons.Default', `extension/${manifest.icon}`)] : [])
    ].join('\n')}
  </Assets>
</PackageManifest>
`;
}

function contentTypes(extensions: ReadonlySet<string>): string {
    const types = [...extensions, '.vsixmanifest'].sort()
        .map(extension => `  <Default Extension="${extension}" ContentType="${CONTENT_TYPES[extension] ?? 'application/octet-stream'}" />`);
    return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${types.join('\n')}
</Types>
`;
}

function xml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
