/** Which personal data a field of a model holds, by its annotation or by its name. */
import type { Classifier } from '../classify/model.ts';
import type { ModelContext } from '../explain/index.ts';
import type { Model, ModelField } from '../program/schemas/model.ts';
import { shapeOf } from './describe.ts';

export function personalField(
  classifier: Classifier,
  model: Model,
  field: ModelField,
): ReturnType<ModelContext['personal']> {
  if (field.annotations.some(({ tag }) => tag === 'notPersonalData')) return undefined;
  const stated = field.annotations.find(({ tag }) => tag === 'personalData');
  const category = stated && classifier.category(stated.text.split(/\s/)[0] ?? '');
  if (category)
    return {
      category: category.key,
      label: category.label,
      confidence: 'certain',
      evidence: 'annotated @personalData',
    };
  const answer = classifier.name({
    name: field.name,
    owners: [model.name],
    shape: shapeOf(field.type),
    siblings: model.fields.map(({ name }) => name),
  });
  if (field.model !== undefined || answer === undefined || 'excluded' in answer) return undefined;
  return { ...answer, label: classifier.label(answer.category) };
}
