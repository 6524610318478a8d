// Klaro is published without declarations. Its class is the one of its source, with the types that the compiler infers; of
// the function that hands it out the compiler infers nothing, since it looks the manager up in an object.
import type ConsentManager from '../../generated/klaro/consent-manager.js';

export function getManager(config?: object): ConsentManager;
