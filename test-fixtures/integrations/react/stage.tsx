// A puppet theatre: components that are classes know their properties by the type they are given.
import React, { Component, type ErrorInfo, type ReactNode } from 'react';

interface Parent {
  fullName: string;
  email: string;
  rows: number;
}
interface Props {
  parent: Parent;
  seats: number;
  children: ReactNode;
}

export class Stage extends Component<Props> {
  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('torn', this.props.parent, info.componentStack);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    console.error('seats', this.props.seats, this.props.parent.rows);
  }
  override render(): ReactNode {
    return this.props.children;
  }
}

export class Wings extends React.PureComponent<Props> {
  override componentWillUnmount(): void {
    const { parent, seats } = this.props;
    const { rows, ...rest } = parent;
    console.debug(rest);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    console.debug(rows, seats);
  }
}
