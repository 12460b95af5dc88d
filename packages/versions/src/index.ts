/** Versions of a dossier, for what compares them. */
export { authorIn, historyOf, type Commit, type Revision } from './git.js';
export { openVersions, samePair, type OpenVersion } from './open.js';
export { versionsNamed, type VersionSpec } from './spec.js';
export { VersionError } from './version-error.js';
