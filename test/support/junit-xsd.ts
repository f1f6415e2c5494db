/**
 * What Ant's JUnit task, Surefire and Jenkins agree on: the elements, their attributes and their places, for
 * the parts that we write. Jenkins' own is https://github.com/jenkinsci/xunit-plugin, junit-10.xsd.
 */
const text = (name: string) => `<xs:element name="${name}" type="xs:string"/>`;
const outcome = (name: string) => `
  <xs:element name="${name}">
    <xs:complexType mixed="true">
      <xs:attribute name="message" type="xs:string"/>
      <xs:attribute name="type" type="xs:string"/>
    </xs:complexType>
  </xs:element>`;
const counts = ['tests', 'failures', 'errors']
  .map((name) => `<xs:attribute name="${name}" type="xs:nonNegativeInteger" use="required"/>`)
  .join('');
const time = '<xs:attribute name="time" type="xs:decimal"/>';

export const JUNIT_XSD = {
  fileName: 'junit.xsd',
  contents: `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  ${text('system-out')}${text('system-err')}${outcome('failure')}${outcome('error')}${outcome('skipped')}
  <xs:element name="testcase">
    <xs:complexType>
      <xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element ref="failure"/><xs:element ref="error"/><xs:element ref="skipped"/>
        <xs:element ref="system-out"/><xs:element ref="system-err"/>
      </xs:choice>
      <xs:attribute name="name" type="xs:string" use="required"/>
      <xs:attribute name="classname" type="xs:string" use="required"/>
      ${time}
    </xs:complexType>
  </xs:element>
  <xs:element name="testsuite">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="testcase" maxOccurs="unbounded"/>
        <xs:element ref="system-out" minOccurs="0"/>
        <xs:element ref="system-err" minOccurs="0"/>
      </xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
      ${counts}
      <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
      ${time}
    </xs:complexType>
  </xs:element>
  <xs:element name="testsuites">
    <xs:complexType>
      <xs:sequence><xs:element ref="testsuite" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="name" type="xs:string"/>
      ${counts}
      ${time}
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
} as const;
