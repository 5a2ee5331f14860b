/** Stage 5: who is who, who holds which role, who said what. */
import type { Document, Tagged } from '../document.js';
import type { Language } from '../language.js';

/** Adds entities with their roles, and quotes with their speakers. */
export function resolve(document: Tagged, language: Language): Document {
  const entities = language.link(document);
  const layer = language.quotes({ ...document, entities });
  return {
    ...document,
    entities: layer.entities,
    quotes: layer.quotes,
    notes: [...document.notes, ...layer.notes],
  };
}
