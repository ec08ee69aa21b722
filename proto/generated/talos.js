/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const talos = $root.talos = (() => {

    /**
     * Namespace talos.
     * @exports talos
     * @namespace
     */
    const talos = {};

    talos.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof talos
         * @namespace
         */
        const v1 = {};

        /**
         * Role enum.
         * @name talos.v1.Role
         * @enum {number}
         * @property {number} ROLE_UNSPECIFIED=0 ROLE_UNSPECIFIED value
         * @property {number} ROLE_SOURCE=1 ROLE_SOURCE value
         * @property {number} ROLE_TARGET=2 ROLE_TARGET value
         */
        v1.Role = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ROLE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ROLE_SOURCE"] = 1;
            values[valuesById[2] = "ROLE_TARGET"] = 2;
            return values;
        })();

        v1.Hello = (function() {

            /**
             * Properties of a Hello.
             * @typedef {Object} talos.v1.Hello.$Properties
             * @property {number} [versionMin] Hello versionMin
             * @property {number} [versionMax] Hello versionMax
             * @property {talos.v1.Role} [role] Hello role
             * @property {Uint8Array} [nonce] Hello nonce
             * @property {Uint8Array} [ephemeral] Hello ephemeral
             * @property {Uint8Array} [instance] Hello instance
             * @property {Uint8Array} ["package"] Hello package
             * @property {Uint8Array} [policy] Hello policy
             * @property {number} [policyVersion] Hello policyVersion
             * @property {Uint8Array} [lineage] Hello lineage
             * @property {Uint8Array} [epoch] Hello epoch
             * @property {Uint8Array} [holder] Hello holder
             * @property {Uint8Array} [head] Hello head
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hello.
             * @memberof talos.v1
             * @interface IHello
             * @augments talos.v1.Hello.$Properties
             * @deprecated Use talos.v1.Hello.$Properties instead.
             */

            /**
             * Shape of a Hello.
             * @typedef {talos.v1.Hello.$Properties} talos.v1.Hello.$Shape
             */

            /**
             * Constructs a new Hello.
             * @memberof talos.v1
             * @classdesc Represents a Hello.
             * @constructor
             * @param {talos.v1.Hello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hello = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hello versionMin.
             * @member {number} versionMin
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.versionMin = 0;

            /**
             * Hello versionMax.
             * @member {number} versionMax
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.versionMax = 0;

            /**
             * Hello role.
             * @member {talos.v1.Role} role
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.role = 0;

            /**
             * Hello nonce.
             * @member {Uint8Array} nonce
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.nonce = $util.newBuffer([]);

            /**
             * Hello ephemeral.
             * @member {Uint8Array} ephemeral
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.ephemeral = $util.newBuffer([]);

            /**
             * Hello instance.
             * @member {Uint8Array} instance
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.instance = $util.newBuffer([]);

            /**
             * Hello package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype["package"] = $util.newBuffer([]);

            /**
             * Hello policy.
             * @member {Uint8Array} policy
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.policy = $util.newBuffer([]);

            /**
             * Hello policyVersion.
             * @member {number} policyVersion
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.policyVersion = 0;

            /**
             * Hello lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.lineage = $util.newBuffer([]);

            /**
             * Hello epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.epoch = $util.newBuffer([]);

            /**
             * Hello holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.holder = $util.newBuffer([]);

            /**
             * Hello head.
             * @member {Uint8Array} head
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.head = $util.newBuffer([]);

            /**
             * Creates a new Hello instance using the specified properties.
             * @function create
             * @memberof talos.v1.Hello
             * @static
             * @param {talos.v1.Hello.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Hello} Hello instance
             * @type {{
             *   (properties: talos.v1.Hello.$Shape): talos.v1.Hello & talos.v1.Hello.$Shape;
             *   (properties?: talos.v1.Hello.$Properties): talos.v1.Hello;
             * }}
             */
            Hello.create = function(properties) {
                return new Hello(properties);
            };

            /**
             * Encodes the specified Hello message. Does not implicitly {@link talos.v1.Hello.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Hello
             * @static
             * @param {talos.v1.Hello.$Properties} message Hello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.versionMin != null && $Object.hasOwnProperty.call(message, "versionMin") && message.versionMin !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.versionMin);
                if (message.versionMax != null && $Object.hasOwnProperty.call(message, "versionMax") && message.versionMax !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.versionMax);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.role);
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.nonce);
                if (message.ephemeral != null && $Object.hasOwnProperty.call(message, "ephemeral") && message.ephemeral.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.ephemeral);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.instance);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message["package"]);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.policy);
                if (message.policyVersion != null && $Object.hasOwnProperty.call(message, "policyVersion") && message.policyVersion !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.policyVersion);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.epoch);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.holder);
                if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head.length)
                    writer.uint32(/* id 13, wireType 2 =*/106).bytes(message.head);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Hello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Hello & talos.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Hello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.versionMin = value;
                            else
                                delete message.versionMin;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.versionMax = value;
                            else
                                delete message.versionMax;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.ephemeral = value;
                            else
                                delete message.ephemeral;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.policyVersion = value;
                            else
                                delete message.policyVersion;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.head = value;
                            else
                                delete message.head;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Hello;
        })();

        v1.EvidenceMessage = (function() {

            /**
             * Properties of an EvidenceMessage.
             * @typedef {Object} talos.v1.EvidenceMessage.$Properties
             * @property {string} [kind] EvidenceMessage kind
             * @property {Uint8Array} [report] EvidenceMessage report
             * @property {Uint8Array} [collateral] EvidenceMessage collateral
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EvidenceMessage.
             * @memberof talos.v1
             * @interface IEvidenceMessage
             * @augments talos.v1.EvidenceMessage.$Properties
             * @deprecated Use talos.v1.EvidenceMessage.$Properties instead.
             */

            /**
             * Shape of an EvidenceMessage.
             * @typedef {talos.v1.EvidenceMessage.$Properties} talos.v1.EvidenceMessage.$Shape
             */

            /**
             * Constructs a new EvidenceMessage.
             * @memberof talos.v1
             * @classdesc Represents an EvidenceMessage.
             * @constructor
             * @param {talos.v1.EvidenceMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EvidenceMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EvidenceMessage kind.
             * @member {string} kind
             * @memberof talos.v1.EvidenceMessage
             * @instance
             */
            EvidenceMessage.prototype.kind = "";

            /**
             * EvidenceMessage report.
             * @member {Uint8Array} report
             * @memberof talos.v1.EvidenceMessage
             * @instance
             */
            EvidenceMessage.prototype.report = $util.newBuffer([]);

            /**
             * EvidenceMessage collateral.
             * @member {Uint8Array} collateral
             * @memberof talos.v1.EvidenceMessage
             * @instance
             */
            EvidenceMessage.prototype.collateral = $util.newBuffer([]);

            /**
             * Creates a new EvidenceMessage instance using the specified properties.
             * @function create
             * @memberof talos.v1.EvidenceMessage
             * @static
             * @param {talos.v1.EvidenceMessage.$Properties=} [properties] Properties to set
             * @returns {talos.v1.EvidenceMessage} EvidenceMessage instance
             * @type {{
             *   (properties: talos.v1.EvidenceMessage.$Shape): talos.v1.EvidenceMessage & talos.v1.EvidenceMessage.$Shape;
             *   (properties?: talos.v1.EvidenceMessage.$Properties): talos.v1.EvidenceMessage;
             * }}
             */
            EvidenceMessage.create = function(properties) {
                return new EvidenceMessage(properties);
            };

            /**
             * Encodes the specified EvidenceMessage message. Does not implicitly {@link talos.v1.EvidenceMessage.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.EvidenceMessage
             * @static
             * @param {talos.v1.EvidenceMessage.$Properties} message EvidenceMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EvidenceMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.kind);
                if (message.report != null && $Object.hasOwnProperty.call(message, "report") && message.report.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.report);
                if (message.collateral != null && $Object.hasOwnProperty.call(message, "collateral") && message.collateral.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.collateral);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EvidenceMessage message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.EvidenceMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.EvidenceMessage & talos.v1.EvidenceMessage.$Shape} EvidenceMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EvidenceMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.EvidenceMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.report = value;
                            else
                                delete message.report;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.collateral = value;
                            else
                                delete message.collateral;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EvidenceMessage;
        })();

        v1.Finish = (function() {

            /**
             * Properties of a Finish.
             * @typedef {Object} talos.v1.Finish.$Properties
             * @property {Uint8Array} [signature] Finish signature
             * @property {Uint8Array} [mac] Finish mac
             * @property {Uint8Array} [peerKey] Finish peerKey
             * @property {Uint8Array} [peerSignature] Finish peerSignature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Finish.
             * @memberof talos.v1
             * @interface IFinish
             * @augments talos.v1.Finish.$Properties
             * @deprecated Use talos.v1.Finish.$Properties instead.
             */

            /**
             * Shape of a Finish.
             * @typedef {talos.v1.Finish.$Properties} talos.v1.Finish.$Shape
             */

            /**
             * Constructs a new Finish.
             * @memberof talos.v1
             * @classdesc Represents a Finish.
             * @constructor
             * @param {talos.v1.Finish.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Finish = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Finish signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.signature = $util.newBuffer([]);

            /**
             * Finish mac.
             * @member {Uint8Array} mac
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.mac = $util.newBuffer([]);

            /**
             * Finish peerKey.
             * @member {Uint8Array} peerKey
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.peerKey = $util.newBuffer([]);

            /**
             * Finish peerSignature.
             * @member {Uint8Array} peerSignature
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.peerSignature = $util.newBuffer([]);

            /**
             * Creates a new Finish instance using the specified properties.
             * @function create
             * @memberof talos.v1.Finish
             * @static
             * @param {talos.v1.Finish.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Finish} Finish instance
             * @type {{
             *   (properties: talos.v1.Finish.$Shape): talos.v1.Finish & talos.v1.Finish.$Shape;
             *   (properties?: talos.v1.Finish.$Properties): talos.v1.Finish;
             * }}
             */
            Finish.create = function(properties) {
                return new Finish(properties);
            };

            /**
             * Encodes the specified Finish message. Does not implicitly {@link talos.v1.Finish.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Finish
             * @static
             * @param {talos.v1.Finish.$Properties} message Finish message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Finish.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.signature);
                if (message.mac != null && $Object.hasOwnProperty.call(message, "mac") && message.mac.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.mac);
                if (message.peerKey != null && $Object.hasOwnProperty.call(message, "peerKey") && message.peerKey.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.peerKey);
                if (message.peerSignature != null && $Object.hasOwnProperty.call(message, "peerSignature") && message.peerSignature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.peerSignature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Finish message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Finish
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Finish & talos.v1.Finish.$Shape} Finish
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Finish.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Finish();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.mac = value;
                            else
                                delete message.mac;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.peerKey = value;
                            else
                                delete message.peerKey;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.peerSignature = value;
                            else
                                delete message.peerSignature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Finish;
        })();

        v1.Failure = (function() {

            /**
             * Properties of a Failure.
             * @typedef {Object} talos.v1.Failure.$Properties
             * @property {string} [code] Failure code
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Failure.
             * @memberof talos.v1
             * @interface IFailure
             * @augments talos.v1.Failure.$Properties
             * @deprecated Use talos.v1.Failure.$Properties instead.
             */

            /**
             * Shape of a Failure.
             * @typedef {talos.v1.Failure.$Properties} talos.v1.Failure.$Shape
             */

            /**
             * Constructs a new Failure.
             * @memberof talos.v1
             * @classdesc Represents a Failure.
             * @constructor
             * @param {talos.v1.Failure.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Failure = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Failure code.
             * @member {string} code
             * @memberof talos.v1.Failure
             * @instance
             */
            Failure.prototype.code = "";

            /**
             * Creates a new Failure instance using the specified properties.
             * @function create
             * @memberof talos.v1.Failure
             * @static
             * @param {talos.v1.Failure.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Failure} Failure instance
             * @type {{
             *   (properties: talos.v1.Failure.$Shape): talos.v1.Failure & talos.v1.Failure.$Shape;
             *   (properties?: talos.v1.Failure.$Properties): talos.v1.Failure;
             * }}
             */
            Failure.create = function(properties) {
                return new Failure(properties);
            };

            /**
             * Encodes the specified Failure message. Does not implicitly {@link talos.v1.Failure.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Failure
             * @static
             * @param {talos.v1.Failure.$Properties} message Failure message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Failure.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Failure message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Failure
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Failure & talos.v1.Failure.$Shape} Failure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Failure.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Failure();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Failure;
        })();

        v1.SessionMessage = (function() {

            /**
             * Properties of a SessionMessage.
             * @typedef {Object} talos.v1.SessionMessage.$Properties
             * @property {talos.v1.Hello.$Properties|null} [hello] SessionMessage hello
             * @property {talos.v1.EvidenceMessage.$Properties|null} [evidence] SessionMessage evidence
             * @property {talos.v1.Finish.$Properties|null} [finish] SessionMessage finish
             * @property {talos.v1.Failure.$Properties|null} [failure] SessionMessage failure
             * @property {"hello"|"evidence"|"finish"|"failure"} [body] SessionMessage body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionMessage.
             * @memberof talos.v1
             * @interface ISessionMessage
             * @augments talos.v1.SessionMessage.$Properties
             * @deprecated Use talos.v1.SessionMessage.$Properties instead.
             */

            /**
             * Narrowed shape of a SessionMessage.
             * @typedef {{
             *   hello?: talos.v1.Hello.$Shape|null;
             *   evidence?: talos.v1.EvidenceMessage.$Shape|null;
             *   finish?: talos.v1.Finish.$Shape|null;
             *   failure?: talos.v1.Failure.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; hello?: null; evidence?: null; finish?: null; failure?: null }|{ body?: "hello"; hello: talos.v1.Hello.$Shape; evidence?: null; finish?: null; failure?: null }|{ body?: "evidence"; hello?: null; evidence: talos.v1.EvidenceMessage.$Shape; finish?: null; failure?: null }|{ body?: "finish"; hello?: null; evidence?: null; finish: talos.v1.Finish.$Shape; failure?: null }|{ body?: "failure"; hello?: null; evidence?: null; finish?: null; failure: talos.v1.Failure.$Shape })
             * )} talos.v1.SessionMessage.$Shape
             */

            /**
             * Constructs a new SessionMessage.
             * @memberof talos.v1
             * @classdesc Represents a SessionMessage.
             * @constructor
             * @param {talos.v1.SessionMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionMessage hello.
             * @member {talos.v1.Hello|null} hello
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.hello = null;

            /**
             * SessionMessage evidence.
             * @member {talos.v1.EvidenceMessage|null} evidence
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.evidence = null;

            /**
             * SessionMessage finish.
             * @member {talos.v1.Finish|null} finish
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.finish = null;

            /**
             * SessionMessage failure.
             * @member {talos.v1.Failure|null} failure
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.failure = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * SessionMessage body.
             * @member {"hello"|"evidence"|"finish"|"failure"|undefined} body
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            $Object.defineProperty(SessionMessage.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["hello", "evidence", "finish", "failure"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new SessionMessage instance using the specified properties.
             * @function create
             * @memberof talos.v1.SessionMessage
             * @static
             * @param {talos.v1.SessionMessage.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SessionMessage} SessionMessage instance
             * @type {{
             *   (properties: talos.v1.SessionMessage.$Shape): talos.v1.SessionMessage & talos.v1.SessionMessage.$Shape;
             *   (properties?: talos.v1.SessionMessage.$Properties): talos.v1.SessionMessage;
             * }}
             */
            SessionMessage.create = function(properties) {
                return new SessionMessage(properties);
            };

            /**
             * Encodes the specified SessionMessage message. Does not implicitly {@link talos.v1.SessionMessage.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SessionMessage
             * @static
             * @param {talos.v1.SessionMessage.$Properties} message SessionMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.talos.v1.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    $root.talos.v1.EvidenceMessage.encode(message.evidence, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.finish != null && $Object.hasOwnProperty.call(message, "finish"))
                    $root.talos.v1.Finish.encode(message.finish, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure"))
                    $root.talos.v1.Failure.encode(message.failure, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SessionMessage message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SessionMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SessionMessage & talos.v1.SessionMessage.$Shape} SessionMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SessionMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.talos.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.body = "hello";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.evidence = $root.talos.v1.EvidenceMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.evidence);
                            message.body = "evidence";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.finish = $root.talos.v1.Finish.decode(reader, reader.size(), $undefined, _depth + 1, message.finish);
                            message.body = "finish";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.failure = $root.talos.v1.Failure.decode(reader, reader.size(), $undefined, _depth + 1, message.failure);
                            message.body = "failure";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SessionMessage;
        })();

        /**
         * RecordKind enum.
         * @name talos.v1.RecordKind
         * @enum {number}
         * @property {number} RECORD_KIND_UNSPECIFIED=0 RECORD_KIND_UNSPECIFIED value
         * @property {number} RECORD_KIND_PLAN=1 RECORD_KIND_PLAN value
         * @property {number} RECORD_KIND_PAGES=2 RECORD_KIND_PAGES value
         * @property {number} RECORD_KIND_ROUND_END=3 RECORD_KIND_ROUND_END value
         * @property {number} RECORD_KIND_FINAL=4 RECORD_KIND_FINAL value
         * @property {number} RECORD_KIND_CREDIT=5 RECORD_KIND_CREDIT value
         * @property {number} RECORD_KIND_PREPARED=6 RECORD_KIND_PREPARED value
         * @property {number} RECORD_KIND_FAILURE=7 RECORD_KIND_FAILURE value
         * @property {number} RECORD_KIND_REGION=8 RECORD_KIND_REGION value
         */
        v1.RecordKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RECORD_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RECORD_KIND_PLAN"] = 1;
            values[valuesById[2] = "RECORD_KIND_PAGES"] = 2;
            values[valuesById[3] = "RECORD_KIND_ROUND_END"] = 3;
            values[valuesById[4] = "RECORD_KIND_FINAL"] = 4;
            values[valuesById[5] = "RECORD_KIND_CREDIT"] = 5;
            values[valuesById[6] = "RECORD_KIND_PREPARED"] = 6;
            values[valuesById[7] = "RECORD_KIND_FAILURE"] = 7;
            values[valuesById[8] = "RECORD_KIND_REGION"] = 8;
            return values;
        })();

        v1.Plan = (function() {

            /**
             * Properties of a Plan.
             * @typedef {Object} talos.v1.Plan.$Properties
             * @property {Array.<talos.v1.PagedRegion.$Properties>} [regions] Plan regions
             * @property {Uint8Array} [previousRoot] Plan previousRoot
             * @property {Uint8Array} [sequence] Plan sequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Plan.
             * @memberof talos.v1
             * @interface IPlan
             * @augments talos.v1.Plan.$Properties
             * @deprecated Use talos.v1.Plan.$Properties instead.
             */

            /**
             * Shape of a Plan.
             * @typedef {talos.v1.Plan.$Properties} talos.v1.Plan.$Shape
             */

            /**
             * Constructs a new Plan.
             * @memberof talos.v1
             * @classdesc Represents a Plan.
             * @constructor
             * @param {talos.v1.Plan.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Plan = function (properties) {
                this.regions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Plan regions.
             * @member {Array.<talos.v1.PagedRegion>} regions
             * @memberof talos.v1.Plan
             * @instance
             */
            Plan.prototype.regions = $util.emptyArray;

            /**
             * Plan previousRoot.
             * @member {Uint8Array} previousRoot
             * @memberof talos.v1.Plan
             * @instance
             */
            Plan.prototype.previousRoot = $util.newBuffer([]);

            /**
             * Plan sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.Plan
             * @instance
             */
            Plan.prototype.sequence = $util.newBuffer([]);

            /**
             * Creates a new Plan instance using the specified properties.
             * @function create
             * @memberof talos.v1.Plan
             * @static
             * @param {talos.v1.Plan.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Plan} Plan instance
             * @type {{
             *   (properties: talos.v1.Plan.$Shape): talos.v1.Plan & talos.v1.Plan.$Shape;
             *   (properties?: talos.v1.Plan.$Properties): talos.v1.Plan;
             * }}
             */
            Plan.create = function(properties) {
                return new Plan(properties);
            };

            /**
             * Encodes the specified Plan message. Does not implicitly {@link talos.v1.Plan.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Plan
             * @static
             * @param {talos.v1.Plan.$Properties} message Plan message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Plan.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.regions != null && message.regions.length)
                    for (let i = 0; i < message.regions.length; ++i)
                        $root.talos.v1.PagedRegion.encode(message.regions[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.previousRoot != null && $Object.hasOwnProperty.call(message, "previousRoot") && message.previousRoot.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.previousRoot);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Plan message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Plan
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Plan & talos.v1.Plan.$Shape} Plan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Plan.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Plan();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push($root.talos.v1.PagedRegion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousRoot = value;
                            else
                                delete message.previousRoot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Plan;
        })();

        v1.PagedRegion = (function() {

            /**
             * Properties of a PagedRegion.
             * @typedef {Object} talos.v1.PagedRegion.$Properties
             * @property {number} [region] PagedRegion region
             * @property {number} [pages] PagedRegion pages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PagedRegion.
             * @memberof talos.v1
             * @interface IPagedRegion
             * @augments talos.v1.PagedRegion.$Properties
             * @deprecated Use talos.v1.PagedRegion.$Properties instead.
             */

            /**
             * Shape of a PagedRegion.
             * @typedef {talos.v1.PagedRegion.$Properties} talos.v1.PagedRegion.$Shape
             */

            /**
             * Constructs a new PagedRegion.
             * @memberof talos.v1
             * @classdesc Represents a PagedRegion.
             * @constructor
             * @param {talos.v1.PagedRegion.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PagedRegion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PagedRegion region.
             * @member {number} region
             * @memberof talos.v1.PagedRegion
             * @instance
             */
            PagedRegion.prototype.region = 0;

            /**
             * PagedRegion pages.
             * @member {number} pages
             * @memberof talos.v1.PagedRegion
             * @instance
             */
            PagedRegion.prototype.pages = 0;

            /**
             * Creates a new PagedRegion instance using the specified properties.
             * @function create
             * @memberof talos.v1.PagedRegion
             * @static
             * @param {talos.v1.PagedRegion.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PagedRegion} PagedRegion instance
             * @type {{
             *   (properties: talos.v1.PagedRegion.$Shape): talos.v1.PagedRegion & talos.v1.PagedRegion.$Shape;
             *   (properties?: talos.v1.PagedRegion.$Properties): talos.v1.PagedRegion;
             * }}
             */
            PagedRegion.create = function(properties) {
                return new PagedRegion(properties);
            };

            /**
             * Encodes the specified PagedRegion message. Does not implicitly {@link talos.v1.PagedRegion.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PagedRegion
             * @static
             * @param {talos.v1.PagedRegion.$Properties} message PagedRegion message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PagedRegion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.pages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PagedRegion message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PagedRegion
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PagedRegion & talos.v1.PagedRegion.$Shape} PagedRegion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PagedRegion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PagedRegion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PagedRegion;
        })();

        v1.PagesHeader = (function() {

            /**
             * Properties of a PagesHeader.
             * @typedef {Object} talos.v1.PagesHeader.$Properties
             * @property {number} [region] PagesHeader region
             * @property {number} [round] PagesHeader round
             * @property {Array.<number>} [pages] PagesHeader pages
             * @property {Array.<number>} [zeroPages] PagesHeader zeroPages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PagesHeader.
             * @memberof talos.v1
             * @interface IPagesHeader
             * @augments talos.v1.PagesHeader.$Properties
             * @deprecated Use talos.v1.PagesHeader.$Properties instead.
             */

            /**
             * Shape of a PagesHeader.
             * @typedef {talos.v1.PagesHeader.$Properties} talos.v1.PagesHeader.$Shape
             */

            /**
             * Constructs a new PagesHeader.
             * @memberof talos.v1
             * @classdesc Represents a PagesHeader.
             * @constructor
             * @param {talos.v1.PagesHeader.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PagesHeader = function (properties) {
                this.pages = [];
                this.zeroPages = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PagesHeader region.
             * @member {number} region
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.region = 0;

            /**
             * PagesHeader round.
             * @member {number} round
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.round = 0;

            /**
             * PagesHeader pages.
             * @member {Array.<number>} pages
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.pages = $util.emptyArray;

            /**
             * PagesHeader zeroPages.
             * @member {Array.<number>} zeroPages
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.zeroPages = $util.emptyArray;

            /**
             * Creates a new PagesHeader instance using the specified properties.
             * @function create
             * @memberof talos.v1.PagesHeader
             * @static
             * @param {talos.v1.PagesHeader.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PagesHeader} PagesHeader instance
             * @type {{
             *   (properties: talos.v1.PagesHeader.$Shape): talos.v1.PagesHeader & talos.v1.PagesHeader.$Shape;
             *   (properties?: talos.v1.PagesHeader.$Properties): talos.v1.PagesHeader;
             * }}
             */
            PagesHeader.create = function(properties) {
                return new PagesHeader(properties);
            };

            /**
             * Encodes the specified PagesHeader message. Does not implicitly {@link talos.v1.PagesHeader.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PagesHeader
             * @static
             * @param {talos.v1.PagesHeader.$Properties} message PagesHeader message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PagesHeader.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.round);
                if (message.pages != null && message.pages.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.pages);
                if (message.zeroPages != null && message.zeroPages.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.zeroPages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PagesHeader message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PagesHeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PagesHeader & talos.v1.PagesHeader.$Shape} PagesHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PagesHeader.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PagesHeader();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.pages && message.pages.length))
                                    message.pages = [];
                                reader.uint32s(message.pages);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.pages && message.pages.length))
                                message.pages = [];
                            message.pages.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.zeroPages && message.zeroPages.length))
                                    message.zeroPages = [];
                                reader.uint32s(message.zeroPages);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.zeroPages && message.zeroPages.length))
                                message.zeroPages = [];
                            message.zeroPages.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PagesHeader;
        })();

        v1.RoundEnd = (function() {

            /**
             * Properties of a RoundEnd.
             * @typedef {Object} talos.v1.RoundEnd.$Properties
             * @property {number} [round] RoundEnd round
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RoundEnd.
             * @memberof talos.v1
             * @interface IRoundEnd
             * @augments talos.v1.RoundEnd.$Properties
             * @deprecated Use talos.v1.RoundEnd.$Properties instead.
             */

            /**
             * Shape of a RoundEnd.
             * @typedef {talos.v1.RoundEnd.$Properties} talos.v1.RoundEnd.$Shape
             */

            /**
             * Constructs a new RoundEnd.
             * @memberof talos.v1
             * @classdesc Represents a RoundEnd.
             * @constructor
             * @param {talos.v1.RoundEnd.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RoundEnd = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RoundEnd round.
             * @member {number} round
             * @memberof talos.v1.RoundEnd
             * @instance
             */
            RoundEnd.prototype.round = 0;

            /**
             * Creates a new RoundEnd instance using the specified properties.
             * @function create
             * @memberof talos.v1.RoundEnd
             * @static
             * @param {talos.v1.RoundEnd.$Properties=} [properties] Properties to set
             * @returns {talos.v1.RoundEnd} RoundEnd instance
             * @type {{
             *   (properties: talos.v1.RoundEnd.$Shape): talos.v1.RoundEnd & talos.v1.RoundEnd.$Shape;
             *   (properties?: talos.v1.RoundEnd.$Properties): talos.v1.RoundEnd;
             * }}
             */
            RoundEnd.create = function(properties) {
                return new RoundEnd(properties);
            };

            /**
             * Encodes the specified RoundEnd message. Does not implicitly {@link talos.v1.RoundEnd.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.RoundEnd
             * @static
             * @param {talos.v1.RoundEnd.$Properties} message RoundEnd message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RoundEnd.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.round);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RoundEnd message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.RoundEnd
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.RoundEnd & talos.v1.RoundEnd.$Shape} RoundEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RoundEnd.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.RoundEnd();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RoundEnd;
        })();

        v1.RegionHeader = (function() {

            /**
             * Properties of a RegionHeader.
             * @typedef {Object} talos.v1.RegionHeader.$Properties
             * @property {number} [region] RegionHeader region
             * @property {number} [offset] RegionHeader offset
             * @property {number} [total] RegionHeader total
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RegionHeader.
             * @memberof talos.v1
             * @interface IRegionHeader
             * @augments talos.v1.RegionHeader.$Properties
             * @deprecated Use talos.v1.RegionHeader.$Properties instead.
             */

            /**
             * Shape of a RegionHeader.
             * @typedef {talos.v1.RegionHeader.$Properties} talos.v1.RegionHeader.$Shape
             */

            /**
             * Constructs a new RegionHeader.
             * @memberof talos.v1
             * @classdesc Represents a RegionHeader.
             * @constructor
             * @param {talos.v1.RegionHeader.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RegionHeader = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RegionHeader region.
             * @member {number} region
             * @memberof talos.v1.RegionHeader
             * @instance
             */
            RegionHeader.prototype.region = 0;

            /**
             * RegionHeader offset.
             * @member {number} offset
             * @memberof talos.v1.RegionHeader
             * @instance
             */
            RegionHeader.prototype.offset = 0;

            /**
             * RegionHeader total.
             * @member {number} total
             * @memberof talos.v1.RegionHeader
             * @instance
             */
            RegionHeader.prototype.total = 0;

            /**
             * Creates a new RegionHeader instance using the specified properties.
             * @function create
             * @memberof talos.v1.RegionHeader
             * @static
             * @param {talos.v1.RegionHeader.$Properties=} [properties] Properties to set
             * @returns {talos.v1.RegionHeader} RegionHeader instance
             * @type {{
             *   (properties: talos.v1.RegionHeader.$Shape): talos.v1.RegionHeader & talos.v1.RegionHeader.$Shape;
             *   (properties?: talos.v1.RegionHeader.$Properties): talos.v1.RegionHeader;
             * }}
             */
            RegionHeader.create = function(properties) {
                return new RegionHeader(properties);
            };

            /**
             * Encodes the specified RegionHeader message. Does not implicitly {@link talos.v1.RegionHeader.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.RegionHeader
             * @static
             * @param {talos.v1.RegionHeader.$Properties} message RegionHeader message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RegionHeader.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && message.offset !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.offset);
                if (message.total != null && $Object.hasOwnProperty.call(message, "total") && message.total !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.total);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RegionHeader message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.RegionHeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.RegionHeader & talos.v1.RegionHeader.$Shape} RegionHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RegionHeader.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.RegionHeader();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.total = value;
                            else
                                delete message.total;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RegionHeader;
        })();

        v1.Final = (function() {

            /**
             * Properties of a Final.
             * @typedef {Object} talos.v1.Final.$Properties
             * @property {Uint8Array} [root] Final root
             * @property {Array.<talos.v1.PagedRegion.$Properties>} [regions] Final regions
             * @property {number} [rounds] Final rounds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Final.
             * @memberof talos.v1
             * @interface IFinal
             * @augments talos.v1.Final.$Properties
             * @deprecated Use talos.v1.Final.$Properties instead.
             */

            /**
             * Shape of a Final.
             * @typedef {talos.v1.Final.$Properties} talos.v1.Final.$Shape
             */

            /**
             * Constructs a new Final.
             * @memberof talos.v1
             * @classdesc Represents a Final.
             * @constructor
             * @param {talos.v1.Final.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Final = function (properties) {
                this.regions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Final root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Final
             * @instance
             */
            Final.prototype.root = $util.newBuffer([]);

            /**
             * Final regions.
             * @member {Array.<talos.v1.PagedRegion>} regions
             * @memberof talos.v1.Final
             * @instance
             */
            Final.prototype.regions = $util.emptyArray;

            /**
             * Final rounds.
             * @member {number} rounds
             * @memberof talos.v1.Final
             * @instance
             */
            Final.prototype.rounds = 0;

            /**
             * Creates a new Final instance using the specified properties.
             * @function create
             * @memberof talos.v1.Final
             * @static
             * @param {talos.v1.Final.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Final} Final instance
             * @type {{
             *   (properties: talos.v1.Final.$Shape): talos.v1.Final & talos.v1.Final.$Shape;
             *   (properties?: talos.v1.Final.$Properties): talos.v1.Final;
             * }}
             */
            Final.create = function(properties) {
                return new Final(properties);
            };

            /**
             * Encodes the specified Final message. Does not implicitly {@link talos.v1.Final.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Final
             * @static
             * @param {talos.v1.Final.$Properties} message Final message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Final.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.root);
                if (message.regions != null && message.regions.length)
                    for (let i = 0; i < message.regions.length; ++i)
                        $root.talos.v1.PagedRegion.encode(message.regions[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.rounds != null && $Object.hasOwnProperty.call(message, "rounds") && message.rounds !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.rounds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Final message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Final
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Final & talos.v1.Final.$Shape} Final
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Final.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Final();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push($root.talos.v1.PagedRegion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rounds = value;
                            else
                                delete message.rounds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Final;
        })();

        v1.Credit = (function() {

            /**
             * Properties of a Credit.
             * @typedef {Object} talos.v1.Credit.$Properties
             * @property {Uint8Array} [records] Credit records
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Credit.
             * @memberof talos.v1
             * @interface ICredit
             * @augments talos.v1.Credit.$Properties
             * @deprecated Use talos.v1.Credit.$Properties instead.
             */

            /**
             * Shape of a Credit.
             * @typedef {talos.v1.Credit.$Properties} talos.v1.Credit.$Shape
             */

            /**
             * Constructs a new Credit.
             * @memberof talos.v1
             * @classdesc Represents a Credit.
             * @constructor
             * @param {talos.v1.Credit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Credit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Credit records.
             * @member {Uint8Array} records
             * @memberof talos.v1.Credit
             * @instance
             */
            Credit.prototype.records = $util.newBuffer([]);

            /**
             * Creates a new Credit instance using the specified properties.
             * @function create
             * @memberof talos.v1.Credit
             * @static
             * @param {talos.v1.Credit.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Credit} Credit instance
             * @type {{
             *   (properties: talos.v1.Credit.$Shape): talos.v1.Credit & talos.v1.Credit.$Shape;
             *   (properties?: talos.v1.Credit.$Properties): talos.v1.Credit;
             * }}
             */
            Credit.create = function(properties) {
                return new Credit(properties);
            };

            /**
             * Encodes the specified Credit message. Does not implicitly {@link talos.v1.Credit.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Credit
             * @static
             * @param {talos.v1.Credit.$Properties} message Credit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Credit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.records != null && $Object.hasOwnProperty.call(message, "records") && message.records.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.records);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Credit message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Credit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Credit & talos.v1.Credit.$Shape} Credit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Credit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Credit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.records = value;
                            else
                                delete message.records;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Credit;
        })();

        /**
         * StatementKind enum.
         * @name talos.v1.StatementKind
         * @enum {number}
         * @property {number} STATEMENT_KIND_UNSPECIFIED=0 STATEMENT_KIND_UNSPECIFIED value
         * @property {number} STATEMENT_KIND_GENESIS=1 STATEMENT_KIND_GENESIS value
         * @property {number} STATEMENT_KIND_PREPARED=2 STATEMENT_KIND_PREPARED value
         * @property {number} STATEMENT_KIND_TOKEN=3 STATEMENT_KIND_TOKEN value
         * @property {number} STATEMENT_KIND_TOMBSTONE=4 STATEMENT_KIND_TOMBSTONE value
         * @property {number} STATEMENT_KIND_RECEIPT=5 STATEMENT_KIND_RECEIPT value
         * @property {number} STATEMENT_KIND_RECLAIM=6 STATEMENT_KIND_RECLAIM value
         * @property {number} STATEMENT_KIND_ABORT=7 STATEMENT_KIND_ABORT value
         */
        v1.StatementKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "STATEMENT_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "STATEMENT_KIND_GENESIS"] = 1;
            values[valuesById[2] = "STATEMENT_KIND_PREPARED"] = 2;
            values[valuesById[3] = "STATEMENT_KIND_TOKEN"] = 3;
            values[valuesById[4] = "STATEMENT_KIND_TOMBSTONE"] = 4;
            values[valuesById[5] = "STATEMENT_KIND_RECEIPT"] = 5;
            values[valuesById[6] = "STATEMENT_KIND_RECLAIM"] = 6;
            values[valuesById[7] = "STATEMENT_KIND_ABORT"] = 7;
            return values;
        })();

        v1.Signed = (function() {

            /**
             * Properties of a Signed.
             * @typedef {Object} talos.v1.Signed.$Properties
             * @property {talos.v1.StatementKind} [kind] Signed kind
             * @property {Uint8Array} [statement] Signed statement
             * @property {Uint8Array} [key] Signed key
             * @property {Uint8Array} [signature] Signed signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Signed.
             * @memberof talos.v1
             * @interface ISigned
             * @augments talos.v1.Signed.$Properties
             * @deprecated Use talos.v1.Signed.$Properties instead.
             */

            /**
             * Shape of a Signed.
             * @typedef {talos.v1.Signed.$Properties} talos.v1.Signed.$Shape
             */

            /**
             * Constructs a new Signed.
             * @memberof talos.v1
             * @classdesc Represents a Signed.
             * @constructor
             * @param {talos.v1.Signed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Signed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Signed kind.
             * @member {talos.v1.StatementKind} kind
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.kind = 0;

            /**
             * Signed statement.
             * @member {Uint8Array} statement
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.statement = $util.newBuffer([]);

            /**
             * Signed key.
             * @member {Uint8Array} key
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.key = $util.newBuffer([]);

            /**
             * Signed signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.signature = $util.newBuffer([]);

            /**
             * Creates a new Signed instance using the specified properties.
             * @function create
             * @memberof talos.v1.Signed
             * @static
             * @param {talos.v1.Signed.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Signed} Signed instance
             * @type {{
             *   (properties: talos.v1.Signed.$Shape): talos.v1.Signed & talos.v1.Signed.$Shape;
             *   (properties?: talos.v1.Signed.$Properties): talos.v1.Signed;
             * }}
             */
            Signed.create = function(properties) {
                return new Signed(properties);
            };

            /**
             * Encodes the specified Signed message. Does not implicitly {@link talos.v1.Signed.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Signed
             * @static
             * @param {talos.v1.Signed.$Properties} message Signed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Signed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.statement != null && $Object.hasOwnProperty.call(message, "statement") && message.statement.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.statement);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.key);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Signed message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Signed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Signed & talos.v1.Signed.$Shape} Signed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Signed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Signed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.statement = value;
                            else
                                delete message.statement;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Signed;
        })();

        v1.Genesis = (function() {

            /**
             * Properties of a Genesis.
             * @typedef {Object} talos.v1.Genesis.$Properties
             * @property {Uint8Array} [owner] Genesis owner
             * @property {Uint8Array} ["package"] Genesis package
             * @property {Uint8Array} [instance] Genesis instance
             * @property {Uint8Array} [holder] Genesis holder
             * @property {Uint8Array} [nonce] Genesis nonce
             * @property {string} [anchor] Genesis anchor
             * @property {Uint8Array} [configuration] Genesis configuration
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Genesis.
             * @memberof talos.v1
             * @interface IGenesis
             * @augments talos.v1.Genesis.$Properties
             * @deprecated Use talos.v1.Genesis.$Properties instead.
             */

            /**
             * Shape of a Genesis.
             * @typedef {talos.v1.Genesis.$Properties} talos.v1.Genesis.$Shape
             */

            /**
             * Constructs a new Genesis.
             * @memberof talos.v1
             * @classdesc Represents a Genesis.
             * @constructor
             * @param {talos.v1.Genesis.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Genesis = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Genesis owner.
             * @member {Uint8Array} owner
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.owner = $util.newBuffer([]);

            /**
             * Genesis package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype["package"] = $util.newBuffer([]);

            /**
             * Genesis instance.
             * @member {Uint8Array} instance
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.instance = $util.newBuffer([]);

            /**
             * Genesis holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.holder = $util.newBuffer([]);

            /**
             * Genesis nonce.
             * @member {Uint8Array} nonce
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.nonce = $util.newBuffer([]);

            /**
             * Genesis anchor.
             * @member {string} anchor
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.anchor = "";

            /**
             * Genesis configuration.
             * @member {Uint8Array} configuration
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.configuration = $util.newBuffer([]);

            /**
             * Creates a new Genesis instance using the specified properties.
             * @function create
             * @memberof talos.v1.Genesis
             * @static
             * @param {talos.v1.Genesis.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Genesis} Genesis instance
             * @type {{
             *   (properties: talos.v1.Genesis.$Shape): talos.v1.Genesis & talos.v1.Genesis.$Shape;
             *   (properties?: talos.v1.Genesis.$Properties): talos.v1.Genesis;
             * }}
             */
            Genesis.create = function(properties) {
                return new Genesis(properties);
            };

            /**
             * Encodes the specified Genesis message. Does not implicitly {@link talos.v1.Genesis.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Genesis
             * @static
             * @param {talos.v1.Genesis.$Properties} message Genesis message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Genesis.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner") && message.owner.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.owner);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message["package"]);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.instance);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.holder);
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.nonce);
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.anchor);
                if (message.configuration != null && $Object.hasOwnProperty.call(message, "configuration") && message.configuration.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.configuration);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Genesis message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Genesis
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Genesis & talos.v1.Genesis.$Shape} Genesis
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Genesis.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Genesis();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.owner = value;
                            else
                                delete message.owner;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.configuration = value;
                            else
                                delete message.configuration;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Genesis;
        })();

        v1.Prepared = (function() {

            /**
             * Properties of a Prepared.
             * @typedef {Object} talos.v1.Prepared.$Properties
             * @property {Uint8Array} [session] Prepared session
             * @property {Uint8Array} [lineage] Prepared lineage
             * @property {Uint8Array} [epoch] Prepared epoch
             * @property {Uint8Array} [root] Prepared root
             * @property {Uint8Array} [holder] Prepared holder
             * @property {Uint8Array} [anchorId] Prepared anchorId
             * @property {Uint8Array} [policy] Prepared policy
             * @property {Uint8Array} ["package"] Prepared package
             * @property {Uint8Array} [sequence] Prepared sequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Prepared.
             * @memberof talos.v1
             * @interface IPrepared
             * @augments talos.v1.Prepared.$Properties
             * @deprecated Use talos.v1.Prepared.$Properties instead.
             */

            /**
             * Shape of a Prepared.
             * @typedef {talos.v1.Prepared.$Properties} talos.v1.Prepared.$Shape
             */

            /**
             * Constructs a new Prepared.
             * @memberof talos.v1
             * @classdesc Represents a Prepared.
             * @constructor
             * @param {talos.v1.Prepared.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Prepared = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Prepared session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.session = $util.newBuffer([]);

            /**
             * Prepared lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.lineage = $util.newBuffer([]);

            /**
             * Prepared epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.epoch = $util.newBuffer([]);

            /**
             * Prepared root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.root = $util.newBuffer([]);

            /**
             * Prepared holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.holder = $util.newBuffer([]);

            /**
             * Prepared anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.anchorId = $util.newBuffer([]);

            /**
             * Prepared policy.
             * @member {Uint8Array} policy
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.policy = $util.newBuffer([]);

            /**
             * Prepared package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype["package"] = $util.newBuffer([]);

            /**
             * Prepared sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.sequence = $util.newBuffer([]);

            /**
             * Creates a new Prepared instance using the specified properties.
             * @function create
             * @memberof talos.v1.Prepared
             * @static
             * @param {talos.v1.Prepared.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Prepared} Prepared instance
             * @type {{
             *   (properties: talos.v1.Prepared.$Shape): talos.v1.Prepared & talos.v1.Prepared.$Shape;
             *   (properties?: talos.v1.Prepared.$Properties): talos.v1.Prepared;
             * }}
             */
            Prepared.create = function(properties) {
                return new Prepared(properties);
            };

            /**
             * Encodes the specified Prepared message. Does not implicitly {@link talos.v1.Prepared.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Prepared
             * @static
             * @param {talos.v1.Prepared.$Properties} message Prepared message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Prepared.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.holder);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.anchorId);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.policy);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message["package"]);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Prepared message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Prepared
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Prepared & talos.v1.Prepared.$Shape} Prepared
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Prepared.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Prepared();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Prepared;
        })();

        v1.Token = (function() {

            /**
             * Properties of a Token.
             * @typedef {Object} talos.v1.Token.$Properties
             * @property {Uint8Array} [session] Token session
             * @property {Uint8Array} [lineage] Token lineage
             * @property {Uint8Array} [epoch] Token epoch
             * @property {Uint8Array} [root] Token root
             * @property {Uint8Array} [holder] Token holder
             * @property {Uint8Array} [anchorId] Token anchorId
             * @property {Uint8Array} [previousHolder] Token previousHolder
             * @property {Uint8Array} [prepared] Token prepared
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Token.
             * @memberof talos.v1
             * @interface IToken
             * @augments talos.v1.Token.$Properties
             * @deprecated Use talos.v1.Token.$Properties instead.
             */

            /**
             * Shape of a Token.
             * @typedef {talos.v1.Token.$Properties} talos.v1.Token.$Shape
             */

            /**
             * Constructs a new Token.
             * @memberof talos.v1
             * @classdesc Represents a Token.
             * @constructor
             * @param {talos.v1.Token.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Token = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Token session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.session = $util.newBuffer([]);

            /**
             * Token lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.lineage = $util.newBuffer([]);

            /**
             * Token epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.epoch = $util.newBuffer([]);

            /**
             * Token root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.root = $util.newBuffer([]);

            /**
             * Token holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.holder = $util.newBuffer([]);

            /**
             * Token anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.anchorId = $util.newBuffer([]);

            /**
             * Token previousHolder.
             * @member {Uint8Array} previousHolder
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.previousHolder = $util.newBuffer([]);

            /**
             * Token prepared.
             * @member {Uint8Array} prepared
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.prepared = $util.newBuffer([]);

            /**
             * Creates a new Token instance using the specified properties.
             * @function create
             * @memberof talos.v1.Token
             * @static
             * @param {talos.v1.Token.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Token} Token instance
             * @type {{
             *   (properties: talos.v1.Token.$Shape): talos.v1.Token & talos.v1.Token.$Shape;
             *   (properties?: talos.v1.Token.$Properties): talos.v1.Token;
             * }}
             */
            Token.create = function(properties) {
                return new Token(properties);
            };

            /**
             * Encodes the specified Token message. Does not implicitly {@link talos.v1.Token.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Token
             * @static
             * @param {talos.v1.Token.$Properties} message Token message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Token.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.holder);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.anchorId);
                if (message.previousHolder != null && $Object.hasOwnProperty.call(message, "previousHolder") && message.previousHolder.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.previousHolder);
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared") && message.prepared.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.prepared);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Token message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Token
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Token & talos.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Token.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Token();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousHolder = value;
                            else
                                delete message.previousHolder;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.prepared = value;
                            else
                                delete message.prepared;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Token;
        })();

        v1.Tombstone = (function() {

            /**
             * Properties of a Tombstone.
             * @typedef {Object} talos.v1.Tombstone.$Properties
             * @property {Uint8Array} [session] Tombstone session
             * @property {Uint8Array} [lineage] Tombstone lineage
             * @property {Uint8Array} [epoch] Tombstone epoch
             * @property {Uint8Array} [prepared] Tombstone prepared
             * @property {Uint8Array} [anchorId] Tombstone anchorId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tombstone.
             * @memberof talos.v1
             * @interface ITombstone
             * @augments talos.v1.Tombstone.$Properties
             * @deprecated Use talos.v1.Tombstone.$Properties instead.
             */

            /**
             * Shape of a Tombstone.
             * @typedef {talos.v1.Tombstone.$Properties} talos.v1.Tombstone.$Shape
             */

            /**
             * Constructs a new Tombstone.
             * @memberof talos.v1
             * @classdesc Represents a Tombstone.
             * @constructor
             * @param {talos.v1.Tombstone.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tombstone = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tombstone session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.session = $util.newBuffer([]);

            /**
             * Tombstone lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.lineage = $util.newBuffer([]);

            /**
             * Tombstone epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.epoch = $util.newBuffer([]);

            /**
             * Tombstone prepared.
             * @member {Uint8Array} prepared
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.prepared = $util.newBuffer([]);

            /**
             * Tombstone anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.anchorId = $util.newBuffer([]);

            /**
             * Creates a new Tombstone instance using the specified properties.
             * @function create
             * @memberof talos.v1.Tombstone
             * @static
             * @param {talos.v1.Tombstone.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Tombstone} Tombstone instance
             * @type {{
             *   (properties: talos.v1.Tombstone.$Shape): talos.v1.Tombstone & talos.v1.Tombstone.$Shape;
             *   (properties?: talos.v1.Tombstone.$Properties): talos.v1.Tombstone;
             * }}
             */
            Tombstone.create = function(properties) {
                return new Tombstone(properties);
            };

            /**
             * Encodes the specified Tombstone message. Does not implicitly {@link talos.v1.Tombstone.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Tombstone
             * @static
             * @param {talos.v1.Tombstone.$Properties} message Tombstone message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tombstone.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared") && message.prepared.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.prepared);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.anchorId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tombstone message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Tombstone
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Tombstone & talos.v1.Tombstone.$Shape} Tombstone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tombstone.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Tombstone();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.prepared = value;
                            else
                                delete message.prepared;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Tombstone;
        })();

        v1.Abort = (function() {

            /**
             * Properties of an Abort.
             * @typedef {Object} talos.v1.Abort.$Properties
             * @property {Uint8Array} [session] Abort session
             * @property {Uint8Array} [lineage] Abort lineage
             * @property {Uint8Array} [epoch] Abort epoch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Abort.
             * @memberof talos.v1
             * @interface IAbort
             * @augments talos.v1.Abort.$Properties
             * @deprecated Use talos.v1.Abort.$Properties instead.
             */

            /**
             * Shape of an Abort.
             * @typedef {talos.v1.Abort.$Properties} talos.v1.Abort.$Shape
             */

            /**
             * Constructs a new Abort.
             * @memberof talos.v1
             * @classdesc Represents an Abort.
             * @constructor
             * @param {talos.v1.Abort.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Abort = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Abort session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Abort
             * @instance
             */
            Abort.prototype.session = $util.newBuffer([]);

            /**
             * Abort lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Abort
             * @instance
             */
            Abort.prototype.lineage = $util.newBuffer([]);

            /**
             * Abort epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Abort
             * @instance
             */
            Abort.prototype.epoch = $util.newBuffer([]);

            /**
             * Creates a new Abort instance using the specified properties.
             * @function create
             * @memberof talos.v1.Abort
             * @static
             * @param {talos.v1.Abort.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Abort} Abort instance
             * @type {{
             *   (properties: talos.v1.Abort.$Shape): talos.v1.Abort & talos.v1.Abort.$Shape;
             *   (properties?: talos.v1.Abort.$Properties): talos.v1.Abort;
             * }}
             */
            Abort.create = function(properties) {
                return new Abort(properties);
            };

            /**
             * Encodes the specified Abort message. Does not implicitly {@link talos.v1.Abort.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Abort
             * @static
             * @param {talos.v1.Abort.$Properties} message Abort message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Abort.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Abort message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Abort
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Abort & talos.v1.Abort.$Shape} Abort
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Abort.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Abort();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Abort;
        })();

        v1.Receipt = (function() {

            /**
             * Properties of a Receipt.
             * @typedef {Object} talos.v1.Receipt.$Properties
             * @property {talos.v1.Signed.$Properties} [prepared] Receipt prepared
             * @property {talos.v1.Signed.$Properties} [token] Receipt token
             * @property {Uint8Array} [previous] Receipt previous
             * @property {Uint8Array} [runner] Receipt runner
             * @property {Uint8Array} [transcript] Receipt transcript
             * @property {talos.v1.AttestedSide.$Properties} [source] Receipt source
             * @property {talos.v1.AttestedSide.$Properties} [target] Receipt target
             * @property {Uint8Array} [claimedMs] Receipt claimedMs
             * @property {number} [rounds] Receipt rounds
             * @property {Uint8Array} [pages] Receipt pages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Receipt.
             * @memberof talos.v1
             * @interface IReceipt
             * @augments talos.v1.Receipt.$Properties
             * @deprecated Use talos.v1.Receipt.$Properties instead.
             */

            /**
             * Shape of a Receipt.
             * @typedef {talos.v1.Receipt.$Properties} talos.v1.Receipt.$Shape
             */

            /**
             * Constructs a new Receipt.
             * @memberof talos.v1
             * @classdesc Represents a Receipt.
             * @constructor
             * @param {talos.v1.Receipt.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Receipt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Receipt prepared.
             * @member {talos.v1.Signed} prepared
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.prepared = null;

            /**
             * Receipt token.
             * @member {talos.v1.Signed} token
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.token = null;

            /**
             * Receipt previous.
             * @member {Uint8Array} previous
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.previous = $util.newBuffer([]);

            /**
             * Receipt runner.
             * @member {Uint8Array} runner
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.runner = $util.newBuffer([]);

            /**
             * Receipt transcript.
             * @member {Uint8Array} transcript
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.transcript = $util.newBuffer([]);

            /**
             * Receipt source.
             * @member {talos.v1.AttestedSide} source
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.source = null;

            /**
             * Receipt target.
             * @member {talos.v1.AttestedSide} target
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.target = null;

            /**
             * Receipt claimedMs.
             * @member {Uint8Array} claimedMs
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.claimedMs = $util.newBuffer([]);

            /**
             * Receipt rounds.
             * @member {number} rounds
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.rounds = 0;

            /**
             * Receipt pages.
             * @member {Uint8Array} pages
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.pages = $util.newBuffer([]);

            /**
             * Creates a new Receipt instance using the specified properties.
             * @function create
             * @memberof talos.v1.Receipt
             * @static
             * @param {talos.v1.Receipt.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Receipt} Receipt instance
             * @type {{
             *   (properties: talos.v1.Receipt.$Shape): talos.v1.Receipt & talos.v1.Receipt.$Shape;
             *   (properties?: talos.v1.Receipt.$Properties): talos.v1.Receipt;
             * }}
             */
            Receipt.create = function(properties) {
                return new Receipt(properties);
            };

            /**
             * Encodes the specified Receipt message. Does not implicitly {@link talos.v1.Receipt.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Receipt
             * @static
             * @param {talos.v1.Receipt.$Properties} message Receipt message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Receipt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared"))
                    $root.talos.v1.Signed.encode(message.prepared, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    $root.talos.v1.Signed.encode(message.token, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.previous != null && $Object.hasOwnProperty.call(message, "previous") && message.previous.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.previous);
                if (message.runner != null && $Object.hasOwnProperty.call(message, "runner") && message.runner.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.runner);
                if (message.transcript != null && $Object.hasOwnProperty.call(message, "transcript") && message.transcript.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.transcript);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.talos.v1.AttestedSide.encode(message.source, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    $root.talos.v1.AttestedSide.encode(message.target, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.claimedMs != null && $Object.hasOwnProperty.call(message, "claimedMs") && message.claimedMs.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.claimedMs);
                if (message.rounds != null && $Object.hasOwnProperty.call(message, "rounds") && message.rounds !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.rounds);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.pages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Receipt message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Receipt
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Receipt & talos.v1.Receipt.$Shape} Receipt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Receipt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Receipt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.prepared = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.prepared);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.token = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.token);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previous = value;
                            else
                                delete message.previous;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.runner = value;
                            else
                                delete message.runner;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.transcript = value;
                            else
                                delete message.transcript;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.talos.v1.AttestedSide.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.target = $root.talos.v1.AttestedSide.decode(reader, reader.size(), $undefined, _depth + 1, message.target);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.claimedMs = value;
                            else
                                delete message.claimedMs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rounds = value;
                            else
                                delete message.rounds;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Receipt;
        })();

        v1.AttestedSide = (function() {

            /**
             * Properties of an AttestedSide.
             * @typedef {Object} talos.v1.AttestedSide.$Properties
             * @property {string} [kind] AttestedSide kind
             * @property {Uint8Array} [report] AttestedSide report
             * @property {Uint8Array} [collateral] AttestedSide collateral
             * @property {Uint8Array} [instance] AttestedSide instance
             * @property {Uint8Array} [peerKey] AttestedSide peerKey
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AttestedSide.
             * @memberof talos.v1
             * @interface IAttestedSide
             * @augments talos.v1.AttestedSide.$Properties
             * @deprecated Use talos.v1.AttestedSide.$Properties instead.
             */

            /**
             * Shape of an AttestedSide.
             * @typedef {talos.v1.AttestedSide.$Properties} talos.v1.AttestedSide.$Shape
             */

            /**
             * Constructs a new AttestedSide.
             * @memberof talos.v1
             * @classdesc Represents an AttestedSide.
             * @constructor
             * @param {talos.v1.AttestedSide.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AttestedSide = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AttestedSide kind.
             * @member {string} kind
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.kind = "";

            /**
             * AttestedSide report.
             * @member {Uint8Array} report
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.report = $util.newBuffer([]);

            /**
             * AttestedSide collateral.
             * @member {Uint8Array} collateral
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.collateral = $util.newBuffer([]);

            /**
             * AttestedSide instance.
             * @member {Uint8Array} instance
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.instance = $util.newBuffer([]);

            /**
             * AttestedSide peerKey.
             * @member {Uint8Array} peerKey
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.peerKey = $util.newBuffer([]);

            /**
             * Creates a new AttestedSide instance using the specified properties.
             * @function create
             * @memberof talos.v1.AttestedSide
             * @static
             * @param {talos.v1.AttestedSide.$Properties=} [properties] Properties to set
             * @returns {talos.v1.AttestedSide} AttestedSide instance
             * @type {{
             *   (properties: talos.v1.AttestedSide.$Shape): talos.v1.AttestedSide & talos.v1.AttestedSide.$Shape;
             *   (properties?: talos.v1.AttestedSide.$Properties): talos.v1.AttestedSide;
             * }}
             */
            AttestedSide.create = function(properties) {
                return new AttestedSide(properties);
            };

            /**
             * Encodes the specified AttestedSide message. Does not implicitly {@link talos.v1.AttestedSide.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.AttestedSide
             * @static
             * @param {talos.v1.AttestedSide.$Properties} message AttestedSide message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AttestedSide.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.kind);
                if (message.report != null && $Object.hasOwnProperty.call(message, "report") && message.report.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.report);
                if (message.collateral != null && $Object.hasOwnProperty.call(message, "collateral") && message.collateral.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.collateral);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.instance);
                if (message.peerKey != null && $Object.hasOwnProperty.call(message, "peerKey") && message.peerKey.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.peerKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AttestedSide message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.AttestedSide
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.AttestedSide & talos.v1.AttestedSide.$Shape} AttestedSide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AttestedSide.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.AttestedSide();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.report = value;
                            else
                                delete message.report;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.collateral = value;
                            else
                                delete message.collateral;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.peerKey = value;
                            else
                                delete message.peerKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AttestedSide;
        })();

        v1.Reclaim = (function() {

            /**
             * Properties of a Reclaim.
             * @typedef {Object} talos.v1.Reclaim.$Properties
             * @property {Uint8Array} [session] Reclaim session
             * @property {Uint8Array} [lineage] Reclaim lineage
             * @property {Uint8Array} [epoch] Reclaim epoch
             * @property {Uint8Array} [root] Reclaim root
             * @property {Uint8Array} [holder] Reclaim holder
             * @property {Uint8Array} [runner] Reclaim runner
             * @property {talos.v1.Signed.$Properties} [tombstone] Reclaim tombstone
             * @property {talos.v1.Signed.$Properties} [token] Reclaim token
             * @property {Uint8Array} [previous] Reclaim previous
             * @property {Uint8Array} [claimedMs] Reclaim claimedMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reclaim.
             * @memberof talos.v1
             * @interface IReclaim
             * @augments talos.v1.Reclaim.$Properties
             * @deprecated Use talos.v1.Reclaim.$Properties instead.
             */

            /**
             * Shape of a Reclaim.
             * @typedef {talos.v1.Reclaim.$Properties} talos.v1.Reclaim.$Shape
             */

            /**
             * Constructs a new Reclaim.
             * @memberof talos.v1
             * @classdesc Represents a Reclaim.
             * @constructor
             * @param {talos.v1.Reclaim.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Reclaim = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reclaim session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.session = $util.newBuffer([]);

            /**
             * Reclaim lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.lineage = $util.newBuffer([]);

            /**
             * Reclaim epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.epoch = $util.newBuffer([]);

            /**
             * Reclaim root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.root = $util.newBuffer([]);

            /**
             * Reclaim holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.holder = $util.newBuffer([]);

            /**
             * Reclaim runner.
             * @member {Uint8Array} runner
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.runner = $util.newBuffer([]);

            /**
             * Reclaim tombstone.
             * @member {talos.v1.Signed} tombstone
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.tombstone = null;

            /**
             * Reclaim token.
             * @member {talos.v1.Signed} token
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.token = null;

            /**
             * Reclaim previous.
             * @member {Uint8Array} previous
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.previous = $util.newBuffer([]);

            /**
             * Reclaim claimedMs.
             * @member {Uint8Array} claimedMs
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.claimedMs = $util.newBuffer([]);

            /**
             * Creates a new Reclaim instance using the specified properties.
             * @function create
             * @memberof talos.v1.Reclaim
             * @static
             * @param {talos.v1.Reclaim.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Reclaim} Reclaim instance
             * @type {{
             *   (properties: talos.v1.Reclaim.$Shape): talos.v1.Reclaim & talos.v1.Reclaim.$Shape;
             *   (properties?: talos.v1.Reclaim.$Properties): talos.v1.Reclaim;
             * }}
             */
            Reclaim.create = function(properties) {
                return new Reclaim(properties);
            };

            /**
             * Encodes the specified Reclaim message. Does not implicitly {@link talos.v1.Reclaim.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Reclaim
             * @static
             * @param {talos.v1.Reclaim.$Properties} message Reclaim message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reclaim.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.holder);
                if (message.runner != null && $Object.hasOwnProperty.call(message, "runner") && message.runner.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.runner);
                if (message.tombstone != null && $Object.hasOwnProperty.call(message, "tombstone"))
                    $root.talos.v1.Signed.encode(message.tombstone, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    $root.talos.v1.Signed.encode(message.token, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.previous != null && $Object.hasOwnProperty.call(message, "previous") && message.previous.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.previous);
                if (message.claimedMs != null && $Object.hasOwnProperty.call(message, "claimedMs") && message.claimedMs.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.claimedMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reclaim message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Reclaim
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Reclaim & talos.v1.Reclaim.$Shape} Reclaim
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reclaim.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Reclaim();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.runner = value;
                            else
                                delete message.runner;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.tombstone = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.tombstone);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.token = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.token);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previous = value;
                            else
                                delete message.previous;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.claimedMs = value;
                            else
                                delete message.claimedMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reclaim;
        })();

        return v1;
    })();

    return talos;
})();

export {
  $root as default
};
