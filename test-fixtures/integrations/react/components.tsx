// Components declared by a type take their properties from it.
import React, { type FC } from 'react';

interface Lodger {
  id: string;
  phoneNumber: string;
}
interface Props {
  who: Lodger;
  title: string;
}

export const Card: FC<Props> = ({ who, title }) => {
  console.log(title, who.id);
  console.log('shown', who);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  return <p>{title}</p>;
};

export const Heading: React.FC<Pick<Props, 'title'>> = (props) => {
  console.log(props);
  return <h1>{props.title}</h1>;
};
