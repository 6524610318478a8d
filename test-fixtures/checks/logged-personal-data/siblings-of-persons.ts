// A nursery: who a child's siblings are is known of persons; those of a shelf or a node are what it is.
interface Node {
  id: string;
  name: string;
  siblings: { name: string }[];
}

export function family(user: { siblingName: string; siblings: { name: string }[] }): void {
  console.log(user.siblingName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(user.siblings.map((each) => each.name));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function tree(node: Node, shelf: { siblings: { name: string }[] }): void {
  console.log(node.siblings.map((each) => each.name));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
  console.log(shelf.siblings[0]?.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
}
