/**
 * Functions that stand in the activation of another one and log what that was handed: the methods of a logger that
 * `createLogger(fields)` gives back. Deliberately absent: fields of classes, which are told where they are used.
 */
import { type Arguments, Frame } from '../frame.ts';

const NO_ARGUMENTS: Arguments = { values: [], spread: undefined };

/** Whether a function stands in the activation of another one that was handed something. */
export function isMadeWithSomething({ parent }: Frame): boolean {
  for (let maker = parent; maker !== undefined; maker = maker.parent)
    if (maker.args !== undefined && maker.args.values.length > 0) return true;
  return false;
}

/** An activation that was handed nothing. */
export function withoutArguments(frame: Frame): Frame {
  return new Frame({ ...frame, args: NO_ARGUMENTS });
}

/** A function whose makers were handed nothing. */
export function madeWithNothing(frame: Frame): Frame {
  const { parent } = frame;
  if (parent === undefined) return frame;
  const maker = madeWithNothing(parent);
  return new Frame({ ...frame, parent: maker.args === undefined ? maker : withoutArguments(maker) });
}
