package cn.ejia.field;

import com.getcapacitor.BridgeActivity;

public class MainActivity extends BridgeActivity {}
