// What stands at a place of a list that is known to have one there?

/**
 * The item at a place, for lists that run side by side and places worked out from a length: a default would hide a bug as a 0. Not for loops
 * over all land, where one function for every kind of list is slow.
 * @param place from 0; below 0 none
 * @throws RangeError where the list has no such place
 * @example at([33, 67], 1) // 67
 */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const item = list[place];
  if (item === undefined) throw new RangeError(`a list of ${list.length} has no place ${place}`);
  return item;
}
