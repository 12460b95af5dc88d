/** Files and versions of a dossier, as they are on disk and in git. */
export { contractFiles, ContractFileSystem } from './contract-files.js';
export { filesOnDisk } from './file-system.js';
export { loadDossiers } from './load.js';
export { readBytesSync } from './contract-files.js';
export { partialBeside, writeWhole } from './write.js';
export { surviveFaults } from './survive.js';
export { authorIn, historyOf, type Commit, type Revision } from './git.js';
export { openVersions, samePair, type OpenVersion } from './open.js';
export { versionsNamed, type VersionSpec } from './spec.js';
export { VersionError } from './version-error.js';
