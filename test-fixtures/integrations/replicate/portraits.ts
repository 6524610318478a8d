// Pictures from a description.
import Replicate from 'replicate';

const replicate = new Replicate();

export async function paint(model: { fullName: string }): Promise<void> {
  await replicate.run('painter/portrait', { input: { prompt: `a portrait of ${model.fullName}` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Replicate
  await replicate.run('painter/portrait', { input: { prompt: 'a portrait of a lighthouse' } });
}

export async function learn(model: { fullName: string }): Promise<void> {
  await replicate.trainings.create('painter', 'portrait', 'v1', { destination: 'club/faces', input: { token: model.fullName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Replicate
  await replicate.trainings.create('painter', 'portrait', 'v1', { destination: 'club/faces', input: { steps: 4 } });
}
