/**
 * Files that ship beside the bundles and that outputs ask for by name (`ExportContext.asset`). The bundler, which reads the
 * list as JSON, copies them into `dist/assets` under these names, with the licences that go with them; tests take them from
 * `node_modules`.
 */
import list from './assets.json' with { type: 'json' };

export type AssetName = keyof typeof list;

/** For each name, where the registry's package has the file, below `node_modules`. */
export const ASSETS: Readonly<Record<AssetName, string>> = list;
