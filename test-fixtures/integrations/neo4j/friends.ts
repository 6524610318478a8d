// Who rows with whom.
import neo4j from 'neo4j-driver';

const driver = neo4j.driver('bolt://localhost');

export async function meet(rower: { id: string; email: string }): Promise<void> {
  const session = driver.session();
  await session.run('MERGE (p:Rower {id: $id}) SET p.email = $email', { id: rower.id, email: rower.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Neo4j
  await session.run('MATCH (p:Rower {email: $email}) RETURN p', { email: rower.email });
  await session.executeWrite(async (tx) => {
    await tx.run('CREATE (:Rower {email: $email})', { email: rower.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Neo4j
  });
}
